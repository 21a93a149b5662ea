package quizbus.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes JSON Schemas from the records of the protocol: each named one once, in a table by name. */
final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> byName = new TreeMap<>();

    Map<String, ObjectNode> byName() {
        return byName;
    }

    /** The types of messages in the order of the table at the interface. */
    static List<JsonSubTypes.Type> table(Class<?> family) {
        return List.of(family.getAnnotation(JsonSubTypes.class).value());
    }

    /** A message with its {@code type}. */
    void addMessage(JsonSubTypes.Type message) {
        var schema = object();
        var type = schema.withObject("/properties").putObject("type");
        type.put("const", message.name());
        schema.withArray("/required").add("type");
        addFields(schema, message.value(), true);
        if (ClientMessage.class.isAssignableFrom(message.value())) {
            schema.put("additionalProperties", false);
        }
        byName.put(name(message.value()), schema);
    }

    /** A reference to the schema of a record or a sealed family, which is made where it is new. */
    ObjectNode reference(Class<?> type) {
        var name = name(type);
        if (!byName.containsKey(name)) {
            byName.put(name, object());
            byName.put(name, type.isSealed() ? family(type) : plain(type));
        }
        return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** {@code ClientJoin}, {@code ServerReview}, {@code AnswerBodyChoice}, {@code Receipt}. */
    static String name(Class<?> type) {
        if (ClientMessage.class.isAssignableFrom(type) && type.isRecord()) {
            return "Client" + type.getSimpleName();
        }
        if (ServerMessage.class.isAssignableFrom(type) && type.isRecord()) {
            return "Server" + type.getSimpleName();
        }
        var outer = type.getEnclosingClass();
        return outer == null || outer == ServerMessage.class || outer == Correct.class
                ? type.getSimpleName()
                : outer.getSimpleName() + type.getSimpleName();
    }

    private ObjectNode family(Class<?> sealed) {
        var schema = NODES.objectNode();
        var one = schema.putArray("oneOf");
        Arrays.stream(sealed.getPermittedSubclasses()).map(this::reference).forEach(one::add);
        return schema;
    }

    private ObjectNode plain(Class<?> type) {
        var components = type.getRecordComponents();
        if (components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
            return schema(components[0].getAnnotatedType(), components[0]);
        }
        var schema = object();
        addFields(schema, type, true);
        if (type.getName().startsWith(CreateRoom.class.getName())) {
            schema.put("additionalProperties", false);
        }
        return type == Correct.class ? alsoAnAnswer(schema) : schema;
    }

    /** The key is an answer with one more field. */
    private ObjectNode alsoAnAnswer(ObjectNode more) {
        var schema = NODES.objectNode();
        schema.putArray("allOf").add(reference(AnswerBody.class)).add(more);
        return schema;
    }

    private void addFields(ObjectNode schema, Class<?> type, boolean required) {
        for (var field : type.getRecordComponents()) {
            if (isUnwrapped(type, field)) {
                if (field.getType().isRecord()) {
                    addFields(schema, field.getType(), required && !isNullable(field.getAnnotatedType()));
                }
                continue;
            }
            schema.withObject("/properties").set(field.getName(), nullable(field));
            if (required && field.getType() != Optional.class) {
                schema.withArray("/required").add(field.getName());
            }
        }
    }

    /** Jackson's annotation goes from the component to its field and accessor, not to the component itself. */
    private static boolean isUnwrapped(Class<?> type, RecordComponent field) {
        return field.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private ObjectNode nullable(RecordComponent field) {
        var schema = schema(field.getAnnotatedType(), field);
        if (!isNullable(field.getAnnotatedType())) {
            return schema;
        }
        var either = NODES.objectNode();
        either.putArray("oneOf").add(schema).add(NODES.objectNode().put("type", "null"));
        return either;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private ObjectNode schema(AnnotatedType annotated, RecordComponent rules) {
        var generic = annotated instanceof AnnotatedParameterizedType several ? several : null;
        var raw = generic == null
                ? (Class<?>) annotated.getType()
                : (Class<?>) ((ParameterizedType) generic.getType()).getRawType();
        if (generic != null && raw == Optional.class) {
            return schema(generic.getAnnotatedActualTypeArguments()[0], rules);
        }
        if (generic != null && raw == List.class) {
            var list = NODES.objectNode().put("type", "array");
            list.set("items", schema(generic.getAnnotatedActualTypeArguments()[0], rules));
            return Constraints.size(list, rules, "minItems", "maxItems");
        }
        if (generic != null && raw == Map.class) {
            var map = NODES.objectNode().put("type", "object");
            map.set("additionalProperties", schema(generic.getAnnotatedActualTypeArguments()[1], rules));
            return Constraints.size(map, rules, "minProperties", "maxProperties");
        }
        return single(raw, rules);
    }

    private ObjectNode single(Class<?> type, RecordComponent rules) {
        if (type == String.class) {
            return Constraints.text(NODES.objectNode().put("type", "string"), rules);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Constraints.range(NODES.objectNode().put("type", "integer"), rules);
        }
        if (type == boolean.class || type == Boolean.class) {
            return NODES.objectNode().put("type", "boolean");
        }
        return type == double.class || type == BigDecimal.class
                ? NODES.objectNode().put("type", "number")
                : reference(type);
    }

    private static ObjectNode object() {
        return NODES.objectNode().put("type", "object");
    }
}
