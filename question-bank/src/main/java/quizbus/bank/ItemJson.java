package quizbus.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** An item with its key as JSON: the form of a room's log. Numbers are texts, to stay exact. */
public final class ItemJson {

    private ItemJson() {}

    /** The item as a tree. */
    public static ObjectNode write(Item item) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("kind", item.kind());
        CardJson.write(item.card(), node);
        switch (item) {
            case Item.Single single -> writeOptions(node, single.options(), single.shuffle());
            case Item.Multiple multiple ->
                writeOptions(node, multiple.options(), multiple.shuffle()).put("choose", multiple.choose());
            case Item.TrueFalse claim -> node.put("answer", claim.answer());
            case Item.Numeric numeric -> writeNumeric(node, numeric);
            case Item.Order order ->
                writeTexts(node, "sequence", order.sequence()).put("exact", order.exact());
            case Item.Match match -> writeMatch(node, match);
            case Item.Text text -> writeText(node, text);
            case Item.Cloze cloze -> writeCloze(node, cloze);
        }
        return node;
    }

    /** The item of a tree that {@link #write} made; an unknown kind is an {@link IllegalArgumentException}. */
    public static Item read(JsonNode node) {
        var name = node.path("kind").asText();
        var kind = Kind.named(name).orElseThrow(() -> new IllegalArgumentException("No item is of kind " + name));
        var card = CardJson.read(node);
        return switch (kind) {
            case SINGLE -> new Item.Single(card, readOptions(node), readShuffle(node));
            case MULTIPLE ->
                new Item.Multiple(card, readOptions(node), node.path("choose").intValue(), readShuffle(node));
            case TRUEFALSE -> new Item.TrueFalse(card, node.path("answer").booleanValue());
            case NUMERIC -> readNumeric(card, node);
            case ORDER ->
                new Item.Order(
                        card, texts(node.path("sequence")), node.path("exact").booleanValue());
            case MATCH -> new Item.Match(card, each(node.path("pairs"), ItemJson::pair), texts(node.path("decoys")));
            case TEXT -> readText(card, node);
            case CLOZE -> readCloze(card, node);
        };
    }

    static List<String> texts(JsonNode array) {
        return each(array, JsonNode::textValue);
    }

    static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }

    static ObjectNode writeTexts(ObjectNode node, String field, Collection<String> texts) {
        var array = node.putArray(field);
        texts.forEach(array::add);
        return node;
    }

    private static ObjectNode writeOptions(ObjectNode node, List<Item.Option> options, boolean shuffle) {
        var array = node.putArray("options");
        for (var option : options) {
            array.addObject()
                    .put("key", option.key())
                    .put("text", option.text())
                    .put("correct", option.correct())
                    .put("why", option.why());
        }
        return node.put("shuffle", shuffle);
    }

    private static List<Item.Option> readOptions(JsonNode node) {
        return each(
                node.path("options"),
                option -> new Item.Option(
                        option.path("key").textValue(),
                        option.path("text").textValue(),
                        option.path("correct").booleanValue(),
                        option.path("why").textValue()));
    }

    private static boolean readShuffle(JsonNode node) {
        return node.path("shuffle").booleanValue();
    }

    private static void writeNumeric(ObjectNode node, Item.Numeric numeric) {
        node.put("value", numeric.value().toString())
                .put("unit", numeric.unit())
                .put("tolerance", numeric.tolerance().toString());
        var units = node.putObject("acceptUnits");
        new TreeMap<>(numeric.acceptUnits()).forEach((unit, factor) -> units.put(unit, factor.toString()));
    }

    private static Item readNumeric(Item.Card card, JsonNode node) {
        var units = new LinkedHashMap<String, BigDecimal>();
        node.path("acceptUnits").properties().forEach(unit -> units.put(unit.getKey(), number(unit.getValue())));
        return new Item.Numeric(
                card, number(node.path("value")), node.path("unit").textValue(), number(node.path("tolerance")), units);
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.textValue());
    }

    private static void writeMatch(ObjectNode node, Item.Match match) {
        var pairs = node.putArray("pairs");
        match.pairs().forEach(pair -> pairs.addObject().put("left", pair.left()).put("right", pair.right()));
        writeTexts(node, "decoys", match.decoys());
    }

    private static Item.Pair pair(JsonNode pair) {
        return new Item.Pair(pair.path("left").textValue(), pair.path("right").textValue());
    }

    private static void writeText(ObjectNode node, Item.Text text) {
        writeTexts(node, "accept", text.accept());
        writeTexts(node, "reject", text.reject());
        writeTexts(
                node,
                "fold",
                text.folds().stream()
                        .map(fold -> fold.name().toLowerCase(Locale.ROOT))
                        .toList());
        node.put("maxEdits", text.maxEdits());
    }

    private static Item readText(Item.Card card, JsonNode node) {
        return new Item.Text(
                card,
                texts(node.path("accept")),
                texts(node.path("reject")),
                each(
                        node.path("fold"),
                        fold -> Item.Fold.valueOf(fold.textValue().toUpperCase(Locale.ROOT))),
                node.path("maxEdits").intValue());
    }

    private static void writeCloze(ObjectNode node, Item.Cloze cloze) {
        var blanks = node.putObject("blanks");
        new TreeMap<>(cloze.blanks()).forEach((gap, blank) -> {
            var written = writeTexts(blanks.putObject(gap), "accept", blank.accept());
            writeTexts(written, "options", blank.options());
        });
    }

    private static Item readCloze(Item.Card card, JsonNode node) {
        Map<String, Item.Blank> blanks = new TreeMap<>();
        node.path("blanks")
                .properties()
                .forEach(gap -> blanks.put(
                        gap.getKey(),
                        new Item.Blank(
                                texts(gap.getValue().path("accept")),
                                texts(gap.getValue().path("options")))));
        return new Item.Cloze(card, blanks);
    }
}
