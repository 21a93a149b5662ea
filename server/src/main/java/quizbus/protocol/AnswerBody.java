package quizbus.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer on the wire, from a player or as the key in a reveal: one record for each of the seven forms. */
public sealed interface AnswerBody {

    /** For single ({@code a} to {@code f}) and truefalse ({@code true}, {@code false}). */
    record Choice(String choice) implements AnswerBody {}

    /** For multiple: the chosen options, equal as a set. */
    record Choices(@Rule.Size(max = 40) List<String> choices) implements AnswerBody {}

    /** For numeric; without a unit the item's own is meant. */
    record Number(BigDecimal number, Optional<String> unit) implements AnswerBody {}

    /** For text. */
    record Text(String text) implements AnswerBody {}

    /** For order: all entries, first one first. */
    record Order(@Rule.Size(max = 40) List<String> order) implements AnswerBody {}

    /** For match: the right side of each left one. */
    record Pairs(@Rule.Size(max = 40) Map<String, String> pairs) implements AnswerBody {}

    /** For cloze: the words of each gap, by its number. */
    record Blanks(@Rule.Size(max = 40) Map<String, String> blanks) implements AnswerBody {}

    /** The field that tells a form from the others, and its record. */
    Map<String, Class<? extends AnswerBody>> FORMS = Map.of(
            "choice", Choice.class,
            "choices", Choices.class,
            "number", Number.class,
            "text", Text.class,
            "order", Order.class,
            "pairs", Pairs.class,
            "blanks", Blanks.class);
}
