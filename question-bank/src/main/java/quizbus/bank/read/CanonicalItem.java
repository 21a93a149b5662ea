package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An item in its canonical form. */
final class CanonicalItem {

    private static final String INDENT = "    ";

    private CanonicalItem() {}

    static List<String> write(JsonNode item) {
        var out = new ArrayList<String>();
        for (var field : Canonical.ordered(item)) {
            out.addAll(field(field.getKey(), field.getValue()));
        }
        if (!out.isEmpty()) {
            out.set(0, "  - " + out.getFirst().strip());
        }
        return out;
    }

    private static List<String> field(String key, JsonNode value) {
        return switch (key) {
            case "code" -> code(value);
            case "options" -> entries(key, value);
            case "allow" -> entries(key, value);
            case "sequence" -> texts(key, value);
            case "decoys" -> fits(key, value) ? List.of(flow(key, value)) : texts(key, value);
            case "pairs" -> pairs(value);
            case "blanks" -> blanks(value);
            case "source" -> source(value);
            case "correction" -> fields(INDENT, key, value);
            case "answer" ->
                value.isObject() && !value.has("value") && !fits(key, value)
                        ? fields(INDENT, key, value)
                        : List.of(flow(key, value));
            case "verified" ->
                (fits(key, value) ? List.of(flow(key, value)) : fields(INDENT, key, value))
                        .stream().map(Scalars::undated).toList();
            default -> simple(INDENT, key, value);
        };
    }

    private static List<String> simple(String indent, String key, JsonNode value) {
        if (value.isTextual()) {
            return Scalars.folded(indent, key, value.asText());
        }
        var one = indent + name(key) + ": " + Scalars.flow(value);
        if (!value.isArray() || one.length() <= Scalars.COLUMNS) {
            return List.of(one);
        }
        var out = new ArrayList<>(List.of(indent + name(key) + ":"));
        value.forEach(entry -> out.add(indent + "  - " + Scalars.flow(entry)));
        return out;
    }

    private static List<String> code(JsonNode value) {
        var out = new ArrayList<>(List.of(INDENT + "code: |-"));
        value.asText().stripTrailing().lines().forEach(line -> out.add(line.isEmpty() ? "" : INDENT + "  " + line));
        return out;
    }

    /** A list of maps, one field a line. */
    private static List<String> entries(String key, JsonNode value) {
        var out = new ArrayList<>(List.of(INDENT + key + ":"));
        value.forEach(entry -> out.addAll(entry(entry)));
        return out;
    }

    private static List<String> entry(JsonNode entry) {
        var lines = new ArrayList<String>();
        entry.properties().forEach(field -> lines.addAll(simple(INDENT + INDENT, field.getKey(), field.getValue())));
        lines.set(0, INDENT + "  - " + lines.getFirst().strip());
        return lines;
    }

    private static List<String> texts(String key, JsonNode value) {
        var out = new ArrayList<>(List.of(INDENT + key + ":"));
        value.forEach(text -> out.add(INDENT + "  - " + Scalars.block(text.asText())));
        return out;
    }

    private static List<String> pairs(JsonNode value) {
        var out = new ArrayList<>(List.of(INDENT + "pairs:"));
        for (var pair : value) {
            var one = INDENT + "  - " + Scalars.flow(pair);
            if (one.length() <= Scalars.COLUMNS) {
                out.add(one);
            } else {
                out.add(INDENT + "  - left: " + Scalars.block(pair.path("left").asText()));
                out.add(INDENT + "    right: "
                        + Scalars.block(pair.path("right").asText()));
            }
        }
        return out;
    }

    private static List<String> blanks(JsonNode value) {
        var out = new ArrayList<>(List.of(INDENT + "blanks:"));
        value.properties().forEach(gap -> {
            var one = INDENT + "  \"" + gap.getKey() + "\": " + Scalars.flow(gap.getValue());
            out.addAll(
                    one.length() <= Scalars.COLUMNS
                            ? List.of(one)
                            : fields(INDENT + "  ", "\"" + gap.getKey() + "\"", gap.getValue()));
        });
        return out;
    }

    private static List<String> source(JsonNode value) {
        return value.size() == 1 && fits("source", value) ? List.of(flow("source", value)) : sources(value);
    }

    private static List<String> sources(JsonNode value) {
        var out = new ArrayList<>(List.of(INDENT + "source:"));
        value.forEach(source -> out.add(INDENT + "  - " + Scalars.flow(source)));
        return out;
    }

    /** A map, one field a line. */
    private static List<String> fields(String indent, String key, JsonNode value) {
        var out = new ArrayList<>(List.of(indent + key + ":"));
        value.properties().forEach(field -> out.addAll(simple(indent + "  ", field.getKey(), field.getValue())));
        return out;
    }

    private static boolean fits(String key, JsonNode value) {
        return flow(key, value).length() <= Scalars.COLUMNS;
    }

    private static String flow(String key, JsonNode value) {
        return INDENT + name(key) + ": " + Scalars.flow(value);
    }

    private static String name(String key) {
        return Character.isDigit(key.charAt(0)) ? "\"" + key + "\"" : key;
    }
}
