package quizbus.bank.lint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as words: what is left when marks, capitals and endings are taken away. */
final class Words {

    private static final Pattern ENDING = Pattern.compile("(?:ies|ing|ed|es|s|ly|ions?)$");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\b(?:e\\.g|i\\.e|vs|etc|no))[.?!](?=\\s|$)");
    private static final Set<String> FUNCTION_WORDS = Set.copyOf(Arrays.asList(
            ("a an the of to in on at by for from with without and or nor but is are was were be been being it its that"
                            + " this these those which what who whom whose how when where why as does do did can could has have"
                            + " had will would shall should must may might if then than so into onto out up down over under off"
                            + " per each any every all some no not only same other another their they them there"
                            + " you your we our his her he she i after before while until during between through about against"
                            + " more most less least much many few also just still yet again once here both either neither"
                            + " first last next new own such very too use uses used using get gets make makes need needs let"
                            + " lets want wants take takes set sets")
                    .split(" ")));

    private Words() {}

    /** The words of a text in small letters; backticks and stars are no part of them. */
    static List<String> of(String text) {
        var plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int index = 0; index <= plain.length(); index++) {
            char sign = index == plain.length() ? ' ' : Character.toLowerCase(plain.charAt(index));
            if (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9') {
                word.append(sign);
            } else if (sign != '`' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** The words that carry meaning, without their endings. */
    static List<String> content(String text) {
        return of(text).stream()
                .filter(word -> word.length() > 1 && !isFunctionWord(word))
                .map(Words::stem)
                .toList();
    }

    /** A word without its ending: {@code encrypted} and {@code encrypting} are {@code encrypt}. */
    static String stem(String word) {
        var stem = ENDING.matcher(word).replaceFirst("");
        return stem.length() < 3 ? word : stem;
    }

    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** Whether the words of the part stand in the whole, one after the other. */
    static boolean holds(String whole, String part) {
        var words = String.join(" ", of(part));
        return !words.isEmpty() && (" " + String.join(" ", of(whole)) + " ").contains(" " + words + " ");
    }

    /** The text without its marks for code and bold. */
    static String plain(String text) {
        return text.replace("`", "").replace("**", "");
    }

    /** The text without what stands in backticks. */
    static String withoutCode(String text) {
        return text.indexOf('`') < 0 ? text : CODE.matcher(text).replaceAll(" ");
    }

    static int sentences(String text) {
        return Math.max(1, (int) SENTENCE_END.matcher(plain(text)).results().count());
    }

    /** The share of words that two texts have in common, 0 to 1. */
    static double likeness(String one, String other) {
        var here = Set.copyOf(of(one));
        var there = Set.copyOf(of(other));
        long both = here.stream().filter(there::contains).count();
        long all = here.size() + there.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }
}
