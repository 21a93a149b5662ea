package quizbus.bank;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An item in the compiled bank: its kind, its card, and what the kind adds. */
final class PackedItem {

    private static final Kind[] KINDS = Kind.values();
    private static final Item.Fold[] FOLDS = Item.Fold.values();

    private PackedItem() {}

    static void write(Item item, Packing.Out out) {
        out.number(Kind.of(item).ordinal());
        PackedCard.write(item.card(), out);
        switch (item) {
            case Item.Single single -> options(single.options(), out).flag(single.shuffle());
            case Item.Multiple multiple ->
                options(multiple.options(), out).number(multiple.choose()).flag(multiple.shuffle());
            case Item.TrueFalse claim -> out.flag(claim.answer());
            case Item.Numeric numeric -> {
                number(numeric.value(), out).text(numeric.unit());
                number(numeric.tolerance(), out).number(numeric.acceptUnits().size());
                new TreeMap<>(numeric.acceptUnits()).forEach((unit, factor) -> number(factor, out.text(unit)));
            }
            case Item.Order order -> out.texts(order.sequence()).flag(order.exact());
            case Item.Match match -> {
                out.number(match.pairs().size());
                match.pairs().forEach(pair -> out.text(pair.left()).text(pair.right()));
                out.texts(match.decoys());
            }
            case Item.Text text -> {
                out.texts(text.accept())
                        .texts(text.reject())
                        .number(text.folds().size());
                text.folds().forEach(fold -> out.number(fold.ordinal()));
                out.number(text.maxEdits());
            }
            case Item.Cloze cloze -> {
                out.number(cloze.blanks().size());
                new TreeMap<>(cloze.blanks())
                        .forEach((gap, blank) ->
                                out.text(gap).texts(blank.accept()).texts(blank.options()));
            }
        }
    }

    static Item read(Packing.In in) {
        var kind = KINDS[in.number()];
        var card = PackedCard.read(in);
        return switch (kind) {
            case SINGLE -> new Item.Single(card, options(in), in.flag());
            case MULTIPLE -> new Item.Multiple(card, options(in), in.number(), in.flag());
            case TRUEFALSE -> new Item.TrueFalse(card, in.flag());
            case NUMERIC -> new Item.Numeric(card, number(in), in.text(), number(in), units(in));
            case ORDER -> new Item.Order(card, in.texts(), in.flag());
            case MATCH -> new Item.Match(card, in.list(() -> new Item.Pair(in.text(), in.text())), in.texts());
            case TEXT -> new Item.Text(card, in.texts(), in.texts(), in.list(() -> FOLDS[in.number()]), in.number());
            case CLOZE -> new Item.Cloze(card, blanks(in));
        };
    }

    private static Packing.Out options(List<Item.Option> options, Packing.Out out) {
        out.number(options.size());
        options.forEach(option -> out.text(option.key())
                .text(option.text())
                .flag(option.correct())
                .text(option.why()));
        return out;
    }

    private static List<Item.Option> options(Packing.In in) {
        return in.list(() -> new Item.Option(in.text(), in.text(), in.flag(), in.text()));
    }

    private static Packing.Out number(BigDecimal number, Packing.Out out) {
        return out.text(number.toString());
    }

    private static BigDecimal number(Packing.In in) {
        return new BigDecimal(in.text());
    }

    private static Map<String, BigDecimal> units(Packing.In in) {
        var units = new LinkedHashMap<String, BigDecimal>();
        in.list(() -> units.put(in.text(), number(in)));
        return units;
    }

    private static Map<String, Item.Blank> blanks(Packing.In in) {
        var blanks = new LinkedHashMap<String, Item.Blank>();
        in.list(() -> blanks.put(in.text(), new Item.Blank(in.texts(), in.texts())));
        return blanks;
    }
}
