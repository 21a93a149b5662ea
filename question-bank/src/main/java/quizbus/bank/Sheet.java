package quizbus.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What players may see of a question while it is open: there is no field that could hold the right answer.
 *
 * @param options of single, multiple and truefalse, or the entries of an order; else empty
 * @param choose how many options are right, for multiple only
 * @param units for numeric: the unit asked for, then the others that are taken
 * @param left what to find a partner for in a match
 * @param right the partners, with decoys
 * @param blanks for cloze: the options of each gap by its number, empty where it is typed
 */
public record Sheet(
        Kind kind,
        String stem,
        Optional<String> code,
        List<Shown> options,
        OptionalInt choose,
        List<String> units,
        List<Shown> left,
        List<Shown> right,
        Map<String, List<String>> blanks) {

    /** A part of a question with the id that an answer names it by. */
    public record Shown(String id, String text) {}

    public Sheet {
        options = List.copyOf(options);
        units = List.copyOf(units);
        left = List.copyOf(left);
        right = List.copyOf(right);
        blanks = Collections.unmodifiableMap(new TreeMap<>(blanks));
    }

    /** The sheet of a question, its parts in the places of its layout. */
    public static Sheet of(Question question) {
        var item = question.item();
        return new Sheet(
                Kind.of(item),
                item.card().stem(),
                item.card().code(),
                options(question),
                item instanceof Item.Multiple multiple ? OptionalInt.of(multiple.choose()) : OptionalInt.empty(),
                item instanceof Item.Numeric numeric ? units(numeric) : List.of(),
                item instanceof Item.Match match
                        ? shown(Screen.lefts(match.pairs().size()), lefts(match))
                        : List.of(),
                item instanceof Item.Match match ? rights(question, match) : List.of(),
                item instanceof Item.Cloze cloze ? blanks(question, cloze) : Map.of());
    }

    /** The units of a numeric answer, the one asked for first, the others from small to large. */
    static List<String> units(Item.Numeric numeric) {
        var units = new ArrayList<String>();
        units.add(numeric.unit());
        numeric.acceptUnits().entrySet().stream()
                .filter(unit -> !unit.getKey().equals(numeric.unit()))
                .sorted(Map.Entry.<String, java.math.BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry::getKey))
                .forEach(unit -> units.add(unit.getKey()));
        return units;
    }

    private static List<Shown> options(Question question) {
        return switch (question.item()) {
            case Item.Single single -> options(question, texts(single.options()));
            case Item.Multiple multiple -> options(question, texts(multiple.options()));
            case Item.TrueFalse _ -> List.of(new Shown("true", "True"), new Shown("false", "False"));
            case Item.Order order -> options(question, order.sequence());
            case Item.Numeric _, Item.Match _, Item.Text _, Item.Cloze _ -> List.of();
        };
    }

    private static List<Shown> options(Question question, List<String> texts) {
        return shown(Screen.options(question.layout(), texts.size()), texts);
    }

    private static List<Shown> rights(Question question, Item.Match match) {
        var texts = new ArrayList<>(match.pairs().stream().map(Item.Pair::right).toList());
        texts.addAll(match.decoys());
        return shown(Screen.rights(question.layout(), texts.size()), texts);
    }

    private static Map<String, List<String>> blanks(Question question, Item.Cloze cloze) {
        var blanks = new LinkedHashMap<String, List<String>>();
        cloze.blanks().forEach((gap, blank) -> {
            Collection<Integer> places = Screen.options(
                            places(question, gap), blank.options().size())
                    .values();
            blanks.put(gap, places.stream().map(blank.options()::get).toList());
        });
        return blanks;
    }

    private static Layout places(Question question, String gap) {
        return new Layout(question.layout().blanks().getOrDefault(gap, List.of()), Map.of());
    }

    private static List<String> texts(List<Item.Option> options) {
        return options.stream().map(Item.Option::text).toList();
    }

    private static List<String> lefts(Item.Match match) {
        return match.pairs().stream().map(Item.Pair::left).toList();
    }

    private static List<Shown> shown(Map<String, Integer> ids, List<String> texts) {
        return ids.entrySet().stream()
                .map(id -> new Shown(id.getKey(), texts.get(id.getValue())))
                .toList();
    }
}
