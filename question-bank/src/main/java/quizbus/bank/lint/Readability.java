package quizbus.bank.lint;

import java.util.Locale;
import java.util.regex.Pattern;

/** How many years of school a text asks for, after Flesch and Kincaid. */
final class Readability {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9'-]+");
    private static final Pattern NAME = Pattern.compile(".*[A-Z0-9].*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Readability() {}

    /** The school year; names, numbers and code count as one syllable, however long. */
    static double grade(String text) {
        var words = WORD.matcher(text.replaceAll("`[^`]*`", "Name"))
                .results()
                .map(found -> found.group())
                .toList();
        if (words.isEmpty()) {
            return 0;
        }
        int syllables = 0;
        for (int index = 0; index < words.size(); index++) {
            var word = words.get(index);
            syllables += index > 0 && NAME.matcher(word).matches() ? 1 : syllables(word);
        }
        double perSentence = (double) words.size() / Words.sentences(text);
        return 0.39 * perSentence + 11.8 * syllables / words.size() - 15.59;
    }

    private static int syllables(String word) {
        var small = word.toLowerCase(Locale.ROOT).replaceFirst("(?<![aeiouyl])es?$|ed$", "");
        return Math.max(1, (int) VOWELS.matcher(small).results().count());
    }
}
