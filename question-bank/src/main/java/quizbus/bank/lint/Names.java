package quizbus.bank.lint;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names as their owners write them, found in a text however it writes them. */
final class Names {

    private static final int MOST_WORDS = 3;
    private static final String AROUND = ".,;:!?()\"'*";

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
        var tokens = List.of(text.split("\\s+"));
        for (int from = 0; from < tokens.size(); from++) {
            boolean opensName = !Words.isFunctionWord(tokens.get(from).toLowerCase(Locale.ROOT));
            for (int words = 1; words <= MOST_WORDS && from + words <= tokens.size(); words++) {
                if (words == 1 || opensName) {
                    check(bare(String.join(" ", tokens.subList(from, from + words))), found);
                }
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
        int from = 0;
        int until = phrase.length();
        while (from < until && AROUND.indexOf(phrase.charAt(from)) >= 0) {
            from++;
        }
        while (until > from && AROUND.indexOf(phrase.charAt(until - 1)) >= 0) {
            until--;
        }
        var bare = phrase.substring(from, phrase.startsWith("'s", until - 2) ? until - 2 : until);
        return bare.endsWith("s") && byLetters.containsKey(letters(bare.substring(0, bare.length() - 1)))
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
    }
}
