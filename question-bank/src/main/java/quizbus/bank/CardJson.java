package quizbus.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;

/** What all kinds of items have, as fields of the item's own JSON; absent fields are left out. */
final class CardJson {

    private CardJson() {}

    static void write(Item.Card card, ObjectNode node) {
        node.put("id", card.id())
                .put("rev", card.rev())
                .put("topic", card.topic())
                .put("domain", card.domain())
                .put("stem", card.stem());
        card.code().ifPresent(code -> node.put("code", code));
        node.put("explanation", card.explanation())
                .put("level", card.level())
                .put("difficulty", card.difficulty())
                .put("seconds", card.seconds());
        ItemJson.writeTexts(node, "tags", card.tags());
        card.examDomain().ifPresent(domain -> node.put("examDomain", domain));
        var source = node.putArray("source");
        card.source().forEach(from -> source.addObject().put("doc", from.doc()).put("lines", from.lines()));
        card.correction().ifPresent(correction -> write(correction, node.putObject("correction")));
        ItemJson.writeTexts(node, "enemies", card.enemies());
    }

    static Item.Card read(JsonNode node) {
        return new Item.Card(
                node.path("id").textValue(),
                node.path("rev").intValue(),
                node.path("topic").textValue(),
                node.path("domain").textValue(),
                node.path("stem").textValue(),
                Optional.ofNullable(node.path("code").textValue()),
                node.path("explanation").textValue(),
                node.path("level").textValue(),
                node.path("difficulty").intValue(),
                node.path("seconds").intValue(),
                ItemJson.texts(node.path("tags")),
                node.has("examDomain") ? OptionalInt.of(node.path("examDomain").intValue()) : OptionalInt.empty(),
                ItemJson.each(node.path("source"), CardJson::source),
                Optional.of(node.path("correction")).filter(JsonNode::isObject).map(CardJson::correction),
                ItemJson.texts(node.path("enemies")));
    }

    private static void write(Item.Correction correction, ObjectNode node) {
        node.put("kind", correction.kind())
                .put("noteSays", correction.noteSays())
                .put("now", correction.now());
    }

    private static Item.Source source(JsonNode node) {
        return new Item.Source(node.path("doc").textValue(), node.path("lines").textValue());
    }

    private static Item.Correction correction(JsonNode node) {
        return new Item.Correction(
                node.path("kind").textValue(),
                node.path("noteSays").textValue(),
                node.path("now").textValue());
    }
}
