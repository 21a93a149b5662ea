package quizbus.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** Writes a tree as block YAML: short lists of words in one line, every text in quotes that needs them. */
final class Yaml {

    private Yaml() {}

    static String of(JsonNode tree) {
        var out = new StringBuilder();
        block(tree, "", out);
        return out.toString();
    }

    private static void block(JsonNode node, String indent, StringBuilder out) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                out.append(indent).append(text(field.getKey())).append(':');
                value(field.getValue(), indent, out);
            });
        } else {
            node.forEach(entry -> {
                out.append(indent).append("-");
                value(entry, indent, out);
            });
        }
    }

    private static void value(JsonNode node, String indent, StringBuilder out) {
        if (node.isEmpty() && node.isContainerNode()) {
            out.append(node.isObject() ? " {}\n" : " []\n");
        } else if (isFlat(node)) {
            out.append(' ').append(flow(node)).append('\n');
        } else {
            out.append('\n');
            block(node, indent + "  ", out);
        }
    }

    /** Values, lists of values, and objects with a single value stay on their line. */
    private static boolean isFlat(JsonNode node) {
        if (node.isValueNode()) {
            return true;
        }
        var plain = node.valueStream().allMatch(JsonNode::isValueNode);
        return plain && (node.isArray() || node.size() == 1);
    }

    private static String flow(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(Yaml::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> text(field.getKey()) + ": " + flow(field.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return node.isTextual() ? text(node.textValue()) : node.asText();
    }

    private static String text(String words) {
        var plain = words.matches("[A-Za-z_][A-Za-z0-9_ .-]*") && !words.matches("true|false|null|yes|no|on|off");
        return plain ? words : "'" + words.replace("'", "''") + "'";
    }
}
