package quizbus.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes schemas as the types of the web client. */
final class TypeScript {

    private TypeScript() {}

    static String of(Map<String, ? extends JsonNode> schemas, List<String> fromClient, List<String> fromServer) {
        var out = new StringBuilder("// Made from the records in quizbus.protocol. Do not edit.\n");
        schemas.forEach((name, schema) -> out.append("\nexport type ")
                .append(name)
                .append(" = ")
                .append(type(schema, ""))
                .append(";\n"));
        out.append("\nexport type ClientMessage = ")
                .append(String.join(" | ", fromClient))
                .append(";\n");
        out.append("\nexport type ServerMessage = ")
                .append(String.join(" | ", fromServer))
                .append(";\n");
        return out.toString();
    }

    private static String type(JsonNode schema, String indent) {
        if (schema.has("$ref")) {
            return schema.get("$ref").textValue().replaceFirst(".*/", "");
        }
        if (schema.has("const")) {
            return schema.get("const").toString();
        }
        if (schema.has("enum")) {
            return joined(schema.get("enum"), " | ", JsonNode::toString);
        }
        if (schema.has("oneOf")) {
            return joined(schema.get("oneOf"), " | ", one -> type(one, indent));
        }
        if (schema.has("allOf")) {
            return joined(schema.get("allOf"), " & ", one -> type(one, indent));
        }
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> "number";
            case "array" -> "(" + type(schema.get("items"), indent) + ")[]";
            case "object" -> object(schema, indent);
            default -> schema.get("type").textValue();
        };
    }

    private static String object(JsonNode schema, String indent) {
        var more = schema.path("additionalProperties");
        if (more.isObject()) {
            return "Record<string, " + type(more, indent) + ">";
        }
        var required = joined(schema.path("required"), " ", JsonNode::textValue);
        return schema.path("properties").properties().stream()
                .map(field -> indent + "  " + field.getKey() + (isIn(required, field.getKey()) ? ": " : "?: ")
                        + type(field.getValue(), indent + "  ") + ";\n")
                .collect(Collectors.joining("", "{\n", indent + "}"));
    }

    private static boolean isIn(String words, String word) {
        return (" " + words + " ").contains(" " + word + " ");
    }

    private static String joined(JsonNode list, String between, java.util.function.Function<JsonNode, String> each) {
        return StreamSupport.stream(list.spliterator(), false).map(each).collect(Collectors.joining(between));
    }
}
