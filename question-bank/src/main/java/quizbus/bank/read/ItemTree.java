package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import quizbus.bank.Item;
import quizbus.bank.Kind;

/** An item from its tree in a file; the tree fits the schema. */
final class ItemTree {

    private ItemTree() {}

    static Item read(JsonNode node, String topic, String domain) {
        var card = card(node, topic, domain);
        var answer = node.path("answer");
        boolean shuffle = node.path("shuffle").asBoolean(true);
        return switch (Kind.named(node.path("kind").asText()).orElseThrow()) {
            case SINGLE -> new Item.Single(card, options(node), shuffle);
            case MULTIPLE ->
                new Item.Multiple(card, options(node), node.path("choose").asInt(), shuffle);
            case TRUEFALSE -> new Item.TrueFalse(card, answer.asBoolean());
            case NUMERIC ->
                new Item.Numeric(
                        card,
                        answer.path("value").decimalValue(),
                        answer.path("unit").asText(),
                        answer.path("tolerance").decimalValue(),
                        units(answer.path("accept_units")));
            case ORDER ->
                new Item.Order(
                        card,
                        texts(node.path("sequence")),
                        node.path("scoring").asText().equals("exact"));
            case MATCH ->
                new Item.Match(
                        card,
                        each(
                                node.path("pairs"),
                                pair -> new Item.Pair(
                                        pair.path("left").asText(),
                                        pair.path("right").asText())),
                        texts(node.path("decoys")));
            case TEXT ->
                new Item.Text(
                        card,
                        texts(answer.path("accept")),
                        texts(answer.path("reject")),
                        each(answer.path("fold"), ItemTree::fold),
                        answer.path("max_edits").asInt(0));
            case CLOZE -> new Item.Cloze(card, blanks(node.path("blanks")));
        };
    }

    private static Item.Card card(JsonNode node, String topic, String domain) {
        return new Item.Card(
                node.path("id").asText(),
                node.path("rev").asInt(),
                topic,
                domain,
                node.path("stem").asText(),
                Optional.ofNullable(node.path("code").textValue()).map(String::stripTrailing),
                node.path("explanation").asText(),
                node.path("level").asText(),
                node.path("difficulty").asInt(),
                node.path("time_s").asInt(),
                texts(node.path("tags")),
                node.has("exam")
                        ? OptionalInt.of(node.path("exam").path("domain").asInt())
                        : OptionalInt.empty(),
                each(
                        node.path("source"),
                        source -> new Item.Source(
                                source.path("doc").asText(),
                                source.path("lines").asText())),
                Optional.of(node.path("correction")).filter(JsonNode::isObject).map(ItemTree::correction),
                texts(node.path("enemies")));
    }

    private static Item.Correction correction(JsonNode node) {
        return new Item.Correction(
                node.path("kind").asText(),
                node.path("note_says").asText(),
                node.path("now").asText());
    }

    private static List<Item.Option> options(JsonNode node) {
        return each(
                node.path("options"),
                option -> new Item.Option(
                        option.path("key").asText(),
                        option.path("text").asText(),
                        option.path("correct").asBoolean(),
                        option.path("why").asText()));
    }

    private static Map<String, BigDecimal> units(JsonNode node) {
        var units = new LinkedHashMap<String, BigDecimal>();
        node.properties()
                .forEach(unit -> units.put(unit.getKey(), unit.getValue().decimalValue()));
        return units;
    }

    private static Item.Fold fold(JsonNode node) {
        return Item.Fold.valueOf(node.asText().toUpperCase(Locale.ROOT));
    }

    private static Map<String, Item.Blank> blanks(JsonNode node) {
        var blanks = new LinkedHashMap<String, Item.Blank>();
        node.properties()
                .forEach(blank -> blanks.put(
                        blank.getKey(),
                        new Item.Blank(
                                texts(blank.getValue().path("accept")),
                                texts(blank.getValue().path("options")))));
        return blanks;
    }

    private static List<String> texts(JsonNode array) {
        return each(array, JsonNode::asText);
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        var all = new ArrayList<T>();
        StreamSupport.stream(array.spliterator(), false).map(read).forEach(all::add);
        return all;
    }
}
