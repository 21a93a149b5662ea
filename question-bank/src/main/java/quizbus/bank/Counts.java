package quizbus.bank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many players chose each option. */
public final class Counts {

    private Counts() {}

    /** The count of each option of a single, multiple or truefalse, 0 too, in the order of the screen; else empty. */
    public static Map<String, Integer> of(Question question, Iterable<Answer> answers) {
        var counts = new LinkedHashMap<String, Integer>();
        if (!(question.item() instanceof Item.Order)) {
            Sheet.of(question).options().forEach(option -> counts.put(option.id(), 0));
        }
        for (var answer : answers) {
            chosen(answer).forEach(id -> counts.computeIfPresent(id, (_, count) -> count + 1));
        }
        return Collections.unmodifiableMap(counts);
    }

    private static List<String> chosen(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var choice) -> List.of(choice);
            case Answer.Choices(var choices) -> choices;
            case Answer.Number _, Answer.Typed _, Answer.Ordered _, Answer.Pairs _, Answer.Blanks _ -> List.of();
        };
    }
}
