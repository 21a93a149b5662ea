package quizbus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the worst typed answer costs, counted in characters looked at and not in time. */
final class TypedCostTest {

    /** Unicode promises that no character becomes longer than 18 in NFKC. */
    private static final int EXPANSION = 18;

    private static final int LONGEST = AnswerCheck.MOST_CHARACTERS * EXPANSION;

    @Test
    void noCharacterGrowsByMoreThanEighteen() {
        int longest = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(code -> code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE)
                .map(code -> Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC)
                        .length())
                .max()
                .orElseThrow();

        assertEquals(EXPANSION, longest);
    }

    @ParameterizedTest
    @MethodSource("worst")
    void everyPatternLooksAtACharacterAFewTimes(String text) {
        for (var pattern : patterns()) {
            var looks = new Looks(text);

            pattern.matcher(looks).replaceAll("");

            assertTrue(looks.count <= 4 * LONGEST, () -> pattern + " looked " + looks.count + " times");
        }
    }

    @Test
    void aLongTextIsNotComparedAtAll() {
        var form = "x".repeat(20);
        var longer = "x".repeat(LONGEST);

        // A table of edits between these two would have 40,000,000,000 cells; the lengths alone decide.
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertEquals(3, Wording.distance("x".repeat(200_000), "x".repeat(200_003), 2)));
        assertEquals(3, Wording.distance(longer, form, 2));
        assertFalse(Wording.matches(longer, Samples.TEXT));
    }

    static Stream<String> worst() {
        return Stream.of(" ", "-", ".", "a", "an ", "the ", " -", "- .", "\u2003", "\u2212", "s ", "a\u0300")
                .flatMap(part -> Stream.of(
                        filled(part),
                        filled(part).substring(1) + "x",
                        "x" + filled(part).substring(1)));
    }

    private static String filled(String part) {
        return part.repeat(LONGEST / part.length() + 1).substring(0, LONGEST);
    }

    private static List<Pattern> patterns() {
        var patterns = Arrays.stream(Wording.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return (Pattern) field.get(null);
                    } catch (IllegalAccessException unexpected) {
                        throw new IllegalStateException(unexpected);
                    }
                })
                .toList();
        assertFalse(patterns.isEmpty());
        return patterns;
    }

    /** A text that counts how often it is looked at, and ends what would not end. */
    private static final class Looks implements CharSequence {

        private final String text;
        private int count;

        Looks(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++count > 100 * LONGEST) {
                throw new AssertionError("looked at without end");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
