package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The form of a file, as its JSON Schema states it, told in words that help its writer. */
final class Schema {

    /** What does not fit, and the JSON pointer of where. */
    record Misfit(String pointer, String message) {}

    static final Schema ITEMS = new Schema("items.schema.json");
    static final Schema MANIFEST = new Schema("bank.schema.json");

    private final JsonSchema schema;
    private final Set<String> fields;

    private Schema(String name) {
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(java.util.Locale.ENGLISH)
                .build();
        this.schema = factory.getSchema(Schema.class.getResourceAsStream("/quizbus/bank/schema/" + name), config);
        this.fields = fields(schema.getSchemaNode());
    }

    /** All misfits of a tree, in the order of their pointers. */
    List<Misfit> misfits(JsonNode tree) {
        var messages = schema.validate(tree);
        return messages.stream()
                .filter(message -> !isEcho(message, messages))
                .map(message -> new Misfit(message.getInstanceLocation().toString(), advice(message)))
                .distinct()
                .sorted(Comparator.comparing(Misfit::pointer))
                .toList();
    }

    /** An item with a fault leaves its other fields unevaluated, too: that is one fault, not twelve. */
    private boolean isEcho(ValidationMessage message, Set<ValidationMessage> all) {
        var item = message.getInstanceLocation().toString();
        return message.getType().equals("unevaluatedProperties")
                && fields.contains(String.valueOf(message.getProperty()))
                && all.stream()
                        .anyMatch(other -> !other.getType().equals("unevaluatedProperties")
                                && other.getInstanceLocation().toString().startsWith(item));
    }

    private static Set<String> fields(JsonNode schema) {
        var names = new HashSet<String>();
        schema.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
        schema.forEach(part -> names.addAll(fields(part)));
        return names;
    }

    private static String advice(ValidationMessage message) {
        var said = message.getMessage();
        var text = said.substring(said.indexOf(": ") + 2);
        return switch (message.getType()) {
            case "required" -> "the field '" + message.getProperty() + "' is missing: add it";
            case "additionalProperties", "unevaluatedProperties" ->
                "the field '" + message.getProperty() + "' does not belong here: remove it or mend its name";
            case "contains", "minContains", "maxContains" ->
                "a single has exactly one option with correct: true, a multiple at least two: mend the marks";
            case "type" -> text + ": mend it (text that looks like a number or true/false needs quotes)";
            default -> text + ": mend it";
        };
    }
}
