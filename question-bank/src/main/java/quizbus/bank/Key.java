package quizbus.bank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a question reveals once it is closed.
 *
 * @param correct the right answer in screen ids; for text and cloze the first accepted form
 * @param also further accepted forms of a text; else empty
 * @param alsoBlanks further accepted forms of the gaps that have them, by number; else empty
 * @param why by the id of an option what is wrong with it, or what rules it in; empty where there are no options
 */
public record Key(
        Answer correct,
        List<String> also,
        Map<String, List<String>> alsoBlanks,
        String explanation,
        Map<String, String> why,
        Optional<Item.Correction> correction,
        List<Item.Source> source) {

    public Key {
        also = List.copyOf(also);
        alsoBlanks = Collections.unmodifiableMap(new TreeMap<>(alsoBlanks));
        why = Collections.unmodifiableMap(new LinkedHashMap<>(why));
        source = List.copyOf(source);
    }

    /** The key of a question, in the ids of its layout. */
    public static Key of(Question question) {
        var item = question.item();
        var card = item.card();
        return new Key(
                correct(question),
                item instanceof Item.Text text ? further(text.accept()) : List.of(),
                item instanceof Item.Cloze cloze ? further(cloze) : Map.of(),
                card.explanation(),
                why(question),
                card.correction(),
                card.source());
    }

    private static Answer correct(Question question) {
        return switch (question.item()) {
            case Item.Single single ->
                new Answer.Choice(right(question, single.options()).getFirst());
            case Item.Multiple multiple -> new Answer.Choices(right(question, multiple.options()));
            case Item.TrueFalse claim -> new Answer.Choice(String.valueOf(claim.answer()));
            case Item.Numeric numeric -> new Answer.Number(numeric.value(), Optional.of(numeric.unit()));
            case Item.Order order -> new Answer.Ordered(ordered(question, order));
            case Item.Match match -> new Answer.Pairs(pairs(question, match));
            case Item.Text text -> new Answer.Typed(text.accept().getFirst());
            case Item.Cloze cloze ->
                new Answer.Blanks(cloze.blanks().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, gap -> word(gap.getValue()))));
        };
    }

    private static List<String> right(Question question, List<Item.Option> options) {
        return Screen.options(question.layout(), options.size()).entrySet().stream()
                .filter(id -> options.get(id.getValue()).correct())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> ordered(Question question, Item.Order order) {
        return Screen.options(question.layout(), order.sequence().size()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> pairs(Question question, Item.Match match) {
        int size = match.pairs().size();
        var rights = Screen.rights(question.layout(), size + match.decoys().size());
        return Screen.lefts(size).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, left -> Screen.idOf(rights, left.getValue())));
    }

    /** The first accepted form; where the gap has options, the first that is among them. */
    private static String word(Item.Blank blank) {
        return blank.accept().stream()
                .filter(blank.options()::contains)
                .findFirst()
                .orElse(blank.accept().getFirst());
    }

    private static List<String> further(List<String> accept) {
        return accept.subList(1, accept.size());
    }

    private static Map<String, List<String>> further(Item.Cloze cloze) {
        var further = new TreeMap<String, List<String>>();
        cloze.blanks().forEach((gap, blank) -> {
            var forms = blank.accept().stream()
                    .filter(form -> !form.equals(word(blank)))
                    .toList();
            if (!forms.isEmpty()) {
                further.put(gap, forms);
            }
        });
        return further;
    }

    private static Map<String, String> why(Question question) {
        return switch (question.item()) {
            case Item.Single single -> why(question, single.options());
            case Item.Multiple multiple -> why(question, multiple.options());
            case Item.TrueFalse _, Item.Numeric _, Item.Order _, Item.Match _, Item.Text _, Item.Cloze _ -> Map.of();
        };
    }

    private static Map<String, String> why(Question question, List<Item.Option> options) {
        var why = new LinkedHashMap<String, String>();
        Screen.options(question.layout(), options.size())
                .forEach((id, index) -> why.put(id, options.get(index).why()));
        return why;
    }
}
