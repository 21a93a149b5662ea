package quizbus.bank.lint;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names as their owners write them, found in a text however it writes them. */
final class Names {

    private static final int MOST_WORDS = 3;

    private final Map<String, String> byLetters = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    Names(Collection<String> names) {
        for (var name : names) {
            byLetters.put(letters(name), name);
            words.addAll(Words.of(name));
        }
    }

    /** Whether the word, in small letters, is part of a name. */
    boolean hold(String word) {
        return words.contains(word);
    }

    /** What the text writes in another way than it should, and how it should. */
    Map<String, String> misspelt(String text) {
        var found = new TreeMap<String, String>();
        var tokens = text.split("\\s+");
        for (int from = 0; from < tokens.length; from++) {
            var phrase = new StringBuilder();
            for (int until = from; until < Math.min(from + MOST_WORDS, tokens.length); until++) {
                phrase.append(until == from ? "" : " ").append(tokens[until]);
                check(bare(phrase.toString()), found);
            }
        }
        return found;
    }

    private void check(String phrase, Map<String, String> found) {
        var right = byLetters.get(letters(phrase));
        if (right != null && !phrase.equals(right)) {
            found.put(phrase, right);
        }
    }

    /** Without the punctuation around it and a plural or possessive ending of a name. */
    private String bare(String phrase) {
        var bare = phrase.replaceAll("^[(\"'*]+|[.,;:!?)\"'*]+$", "").replaceFirst("'s$", "");
        return bare.endsWith("s") && byLetters.containsKey(letters(bare.substring(0, bare.length() - 1)))
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
    }
}
