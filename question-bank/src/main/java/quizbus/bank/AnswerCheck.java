package quizbus.bank;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether an answer has the form that its question asks for; right or wrong does not matter here. */
public final class AnswerCheck {

    /** The most characters that a typed answer or gap may have. */
    public static final int MOST_CHARACTERS = 100;

    private AnswerCheck() {}

    /** A sentence that says what is missing or too much, or empty for an answer that can be taken. */
    public static Optional<String> problem(Question question, Answer answer) {
        var item = question.item();
        return switch (item) {
            case Item.Single single
            when answer instanceof Answer.Choice(var choice) ->
                choice(
                        Screen.options(question.layout(), single.options().size())
                                .keySet(),
                        choice);
            case Item.TrueFalse _
            when answer instanceof Answer.Choice(var choice) -> choice(List.of("true", "false"), choice);
            case Item.Multiple multiple
            when answer instanceof Answer.Choices(var choices) -> choices(question, multiple, choices);
            case Item.Numeric numeric when answer instanceof Answer.Number number -> number(numeric, number);
            case Item.Order order
            when answer instanceof Answer.Ordered(var ids) ->
                order(Screen.options(question.layout(), order.sequence().size()).keySet(), ids);
            case Item.Match match when answer instanceof Answer.Pairs(var pairs) -> pairs(question, match, pairs);
            case Item.Text _ when answer instanceof Answer.Typed(var text) -> typed("Write an answer", text);
            case Item.Cloze cloze when answer instanceof Answer.Blanks(var blanks) -> blanks(cloze, blanks);
            case Item.Single _, Item.Multiple _, Item.TrueFalse _, Item.Numeric _ -> Optional.of(formOf(Kind.of(item)));
            case Item.Order _, Item.Match _, Item.Text _, Item.Cloze _ -> Optional.of(formOf(Kind.of(item)));
        };
    }

    private static String formOf(Kind kind) {
        return switch (kind) {
            case SINGLE -> "Choose one option, as in {\"choice\":\"a\"}.";
            case TRUEFALSE -> "Choose true or false, as in {\"choice\":\"true\"}.";
            case MULTIPLE -> "Choose options, as in {\"choices\":[\"a\",\"b\"]}.";
            case NUMERIC -> "Give a number, as in {\"number\":30}.";
            case ORDER -> "Give all entries in order, as in {\"order\":[\"b\",\"a\",\"c\"]}.";
            case MATCH -> "Give a right side for each left one, as in {\"pairs\":{\"l1\":\"r2\"}}.";
            case TEXT -> "Write the answer, as in {\"text\":\"word\"}.";
            case CLOZE -> "Fill each gap, as in {\"blanks\":{\"1\":\"word\"}}.";
        };
    }

    private static Optional<String> choice(Collection<String> shown, String choice) {
        return problemIf(!shown.contains(choice), "Choose one of " + listed(shown) + ".");
    }

    private static Optional<String> choices(Question question, Item.Multiple multiple, List<String> choices) {
        var shown = Screen.options(question.layout(), multiple.options().size()).keySet();
        if (choices.isEmpty() || choices.size() > multiple.choose()) {
            var chosen = choices.isEmpty() ? "none" : String.valueOf(choices.size());
            return Optional.of("Choose " + multiple.choose() + " options; you chose " + chosen + ".");
        }
        if (!shown.containsAll(choices)) {
            return Optional.of("Choose among " + listed(shown) + ".");
        }
        return problemIf(new HashSet<>(choices).size() < choices.size(), "Choose each option at most once.");
    }

    private static Optional<String> number(Item.Numeric numeric, Answer.Number answer) {
        if (!Amount.isOrdinary(answer.number())) {
            return Optional.of("Give the number with fewer digits.");
        }
        var units = Sheet.units(numeric);
        boolean known = answer.unit().isEmpty() || units.contains(answer.unit().get());
        return problemIf(!known, "Give the number in " + listed(units) + ".");
    }

    private static Optional<String> order(Collection<String> shown, List<String> ids) {
        var said = new HashSet<>(ids);
        if (!shown.containsAll(said)) {
            return Optional.of("Order the entries " + listed(shown) + ".");
        }
        if (said.size() < ids.size()) {
            return Optional.of("Name each entry once.");
        }
        return missing("entries", shown, said);
    }

    private static Optional<String> pairs(Question question, Item.Match match, Map<String, String> pairs) {
        int size = match.pairs().size();
        var lefts = Screen.lefts(size).keySet();
        var rights =
                Screen.rights(question.layout(), size + match.decoys().size()).keySet();
        if (!lefts.containsAll(pairs.keySet())) {
            return Optional.of("Match the left sides " + listed(lefts) + ".");
        }
        if (!rights.containsAll(pairs.values())) {
            return Optional.of("Match with the right sides " + listed(rights) + ".");
        }
        return missing("left sides", lefts, pairs.keySet());
    }

    private static Optional<String> blanks(Item.Cloze cloze, Map<String, String> blanks) {
        var gaps = cloze.blanks().keySet().stream().sorted().toList();
        if (!gaps.containsAll(blanks.keySet())) {
            return Optional.of("Fill the gaps " + listed(gaps) + ".");
        }
        var missing = missing("gaps", gaps, blanks.keySet());
        return missing.isPresent()
                ? missing
                : gaps.stream()
                        .flatMap(gap -> blank(gap, cloze.blanks(), blanks).stream())
                        .findFirst();
    }

    private static Optional<String> blank(String gap, Map<String, Item.Blank> asked, Map<String, String> said) {
        var options =
                asked.getOrDefault(gap, new Item.Blank(List.of(), List.of())).options();
        var word = said.getOrDefault(gap, "");
        return options.isEmpty()
                ? typed("Fill gap " + gap, word)
                : problemIf(!options.contains(word), "Fill gap " + gap + " with one of its options.");
    }

    private static Optional<String> typed(String wish, String text) {
        boolean fits = !text.isBlank() && text.codePointCount(0, text.length()) <= MOST_CHARACTERS;
        return problemIf(!fits, wish + " with 1 to " + MOST_CHARACTERS + " characters.");
    }

    private static Optional<String> missing(String parts, Collection<String> wanted, Collection<String> said) {
        var left = wanted.stream().filter(id -> !said.contains(id)).toList();
        return problemIf(!left.isEmpty(), "These " + parts + " are missing: " + String.join(", ", left) + ".");
    }

    private static Optional<String> problemIf(boolean wrong, String sentence) {
        return wrong ? Optional.of(sentence) : Optional.empty();
    }

    private static String listed(Collection<String> names) {
        var all = List.copyOf(names);
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }
}
