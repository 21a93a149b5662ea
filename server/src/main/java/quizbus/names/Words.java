package quizbus.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that no name may have.
 *
 * <p>Most count as whole words alone, since they stand inside harmless ones ({@code Scunthorpe}, {@code Yamashita});
 * those that do not are marked with stars, {@code *so*}, and count wherever they stand.
 */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Three letters or more, each by itself: {@code f.o.o}. */
    private static final Pattern SPACED_OUT =
            Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}(?:[^\\p{L}\\p{M}]+\\p{L}(?![\\p{L}\\p{M}])){2,}");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** By their letters, each once, so that drawn-out ones are found: {@code foooo}. */
    private final Map<String, List<Word>> whole = new HashMap<>();

    private final Map<String, List<Word>> anywhere = new HashMap<>();
    private final int shortest;
    private final int longest;

    Words(List<Word> words) {
        words.forEach(word -> (word.isAnywhere() ? anywhere : whole)
                .computeIfAbsent(Reading.squeezed(word.letters()), _ -> new ArrayList<>())
                .add(word));
        var lengths = anywhere.keySet().stream().mapToInt(String::length).summaryStatistics();
        shortest = lengths.getMin();
        longest = lengths.getMax();
    }

    /** The words that the program brings. */
    static Words builtIn() {
        return BuiltIn.WORDS;
    }

    /** Whether one of them is in a name, by all its readings: look-alikes, digits for letters, spaced or drawn out. */
    boolean areIn(Set<String> readings) {
        return readings.stream().flatMap(Words::parts).anyMatch(this::isOne);
    }

    private static Stream<String> parts(String reading) {
        var spacedOut = SPACED_OUT
                .matcher(reading)
                .results()
                .map(found -> NO_LETTERS.matcher(found.group()).replaceAll(""));
        return Stream.concat(WORD.matcher(reading).results().map(found -> found.group()), spacedOut);
    }

    private boolean isOne(String part) {
        var letters = Reading.squeezed(part);
        return isAmong(whole, letters, part) || holdsOne(letters, part);
    }

    private boolean holdsOne(String letters, String part) {
        for (var from = 0; from <= letters.length() - shortest; from++) {
            for (var to = from + shortest; to <= Math.min(letters.length(), from + longest); to++) {
                if (isAmong(anywhere, letters.substring(from, to), part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final class BuiltIn {
        static final Words WORDS = new Words(WordFile.builtIn());
    }

    private static boolean isAmong(Map<String, List<Word>> words, String letters, String part) {
        return words.getOrDefault(letters, List.of()).stream().anyMatch(word -> word.isIn(part));
    }
}
