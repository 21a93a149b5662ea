package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The one form of an items file, so that a diff shows meaning only: keys in their order, text folded at 100 columns,
 * quotes only where needed.
 */
public final class Canonical {

    private Canonical() {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The text in its canonical form. */
        record Formatted(String text) implements Outcome {}

        /** The file is left alone, and why. */
        record Refused(int line, String because) implements Outcome {}
    }

    /** Formats a file's text; nothing is ever lost: what cannot be kept is refused. */
    public static Outcome format(String text) {
        var yaml = Yaml.parse(text);
        if (!yaml.faults().isEmpty()) {
            var fault = yaml.faults().getFirst();
            return new Outcome.Refused(fault.line(), fault.message());
        }
        var places = new ArrayList<>(List.of(line(yaml, "/format")));
        for (int item = 0; item < yaml.root().path("items").size(); item++) {
            places.add(line(yaml, "/items/" + item));
        }
        var comments = Comments.of(text, places);
        if (!comments.lost().isEmpty()) {
            return new Outcome.Refused(
                    comments.lost().getFirst(), "a comment here would be lost: put it above its item");
        }
        var written = write(yaml, comments);
        return meaning(Yaml.parse(written).root()).equals(meaning(yaml.root()))
                ? new Outcome.Formatted(written)
                : new Outcome.Refused(1, "it would not read the same afterwards");
    }

    private static String write(Yaml yaml, Comments comments) {
        var out = new ArrayList<String>(comments.above().getOrDefault(line(yaml, "/format"), List.of()));
        yaml.root().properties().forEach(field -> {
            if (field.getKey().equals("defaults")) {
                out.add("defaults:");
                field.getValue()
                        .properties()
                        .forEach(entry -> out.add(
                                "  " + entry.getKey() + ": " + Scalars.undated(Scalars.flow(entry.getValue()))));
            } else if (!field.getKey().equals("items")) {
                out.add(field.getKey() + ": " + Scalars.flow(field.getValue()));
            }
        });
        out.add("items:");
        var items = yaml.root().path("items");
        for (int item = 0; item < items.size(); item++) {
            out.add("");
            comments.above()
                    .getOrDefault(line(yaml, "/items/" + item), List.of())
                    .forEach(comment -> out.add("  " + comment));
            out.addAll(CanonicalItem.write(items.get(item)));
        }
        return String.join("\n", out) + "\n";
    }

    private static int line(Yaml yaml, String pointer) {
        return yaml.lines().getOrDefault(pointer, 1);
    }

    /** The tree without what the form does not keep: line ends after code. */
    private static JsonNode meaning(JsonNode root) {
        JsonNode copy = root.deepCopy();
        for (var item : copy.path("items")) {
            if (item instanceof ObjectNode object && item.path("code").isTextual()) {
                object.put("code", item.path("code").asText().stripTrailing());
            }
        }
        return copy;
    }

    /** The order of an item's keys. */
    static final List<String> ORDER = List.of(
            "id",
            "rev",
            "kind",
            "status",
            "author",
            "stem",
            "code",
            "choose",
            "shuffle",
            "options",
            "answer",
            "blanks",
            "sequence",
            "scoring",
            "pairs",
            "decoys",
            "explanation",
            "level",
            "difficulty",
            "time_s",
            "tags",
            "exam",
            "source",
            "verified",
            "correction",
            "enemies",
            "allow");

    /** The fields of an item in their order, unknown ones last. */
    static List<Map.Entry<String, JsonNode>> ordered(JsonNode item) {
        var fields = new ArrayList<>(item.properties());
        fields.sort(java.util.Comparator.comparingInt(
                field -> ORDER.contains(field.getKey()) ? ORDER.indexOf(field.getKey()) : ORDER.size()));
        return fields;
    }
}
