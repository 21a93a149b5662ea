package quizbus.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a screen shows of a question. It has no field for the right answer, so the key cannot slip out with it.
 *
 * @param stem plain text with {@code `code`} spans and {@code **bold**}
 * @param options for single, multiple, truefalse and order
 * @param choose how many are right, for multiple
 * @param units what a numeric answer may be given in
 * @param left and {@code right}: the sides of a match; the right one may have more entries
 * @param blanks every gap of a cloze by its number
 */
public record QuestionView(
        @Rule.OneOf({"single", "multiple", "truefalse", "numeric", "order", "match", "text", "cloze"})
        String kind,

        String stem,
        Optional<String> code,
        Optional<List<Option>> options,
        Optional<Integer> choose,
        Optional<List<String>> units,
        Optional<List<Option>> left,
        Optional<List<Option>> right,
        Optional<Map<String, Blank>> blanks) {

    /** Something to choose, by the id that stands for its place on the screen. */
    public record Option(String id, String text) {}

    /** A gap, with words to tap where the question has them. */
    public record Blank(Optional<List<String>> options) {}
}
