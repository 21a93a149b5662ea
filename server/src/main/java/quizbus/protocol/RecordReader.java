package quizbus.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record from a tree: types are strict, unknown fields are refused, the {@link Rule}s hold, and all faults are
 * collected so that one sentence can name them.
 */
final class RecordReader {

    private static final int FAULTS_SAID = 5;
    private static final int SCALE_MAX = 30;

    private final List<String> faults = new ArrayList<>();
    private final List<String> answerFaults = new ArrayList<>();
    private final Set<String> skipped;

    /** {@code skipped}: fields of the outermost object that belong to the envelope. */
    RecordReader(Set<String> skipped) {
        this.skipped = skipped;
    }

    boolean hasFaults() {
        return !faults.isEmpty();
    }

    /** What is wrong with the fields, for a person. */
    String sentence() {
        return joined(faults);
    }

    /** What is wrong with the answer alone, for a person. */
    String answerSentence() {
        return joined(answerFaults);
    }

    /** The record, or null where there was a fault in it. */
    @Nullable
    Object read(Class<?> record, ObjectNode object, String path) {
        var shape = Shape.of(record);
        var before = faults.size();
        object.fieldNames().forEachRemaining(name -> {
            if (!shape.has(name) && !(path.isEmpty() && skipped.contains(name))) {
                faults.add("There is no field " + quoted(path + name) + ".");
            }
        });
        var values = new @Nullable Object[shape.fields().size()];
        var whole = true;
        for (int i = 0; i < values.length; i++) {
            var field = shape.fields().get(i);
            values[i] = field(field, object.path(field.name()), path + field.name());
            whole &= values[i] != null;
        }
        return whole && faults.size() == before ? made(shape, values) : null;
    }

    private @Nullable Object field(Shape.Field field, JsonNode node, String path) {
        if (node instanceof MissingNode || node.isNull()) {
            return field.optional() ? Optional.empty() : fault(path, "is missing");
        }
        var value = value(field, node, path);
        return field.optional() && value != null ? Optional.of(value) : value;
    }

    private @Nullable Object value(Shape.Field field, JsonNode node, String path) {
        if (field.type() == List.class) {
            return list(field, node, path);
        }
        if (field.type() == Map.class) {
            return map(field, node, path);
        }
        return single(field, node, path);
    }

    private @Nullable Object single(Shape.Field field, JsonNode node, String path) {
        var type = field.entry();
        if (type == String.class) {
            return text(field, node, path);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return whole(field, node, path);
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : fault(path, "must be true or false");
        }
        if (type == BigDecimal.class) {
            return number(node, path);
        }
        if (type == AnswerBody.class) {
            return answer(node, path);
        }
        return node instanceof ObjectNode object
                ? read(type, object, path + ".")
                : fault(path, "must be an object in braces");
    }

    private @Nullable Object text(Shape.Field field, JsonNode node, String path) {
        if (!node.isTextual()) {
            return fault(path, "must be text in quotes");
        }
        var text = node.textValue();
        if (!isText(text)) {
            return fault(path, "has characters that are no text");
        }
        var characters = text.codePointCount(0, text.length());
        if (field.length() != null
                && (characters > field.length().max()
                        || characters < field.length().min())) {
            return fault(path, "must have " + Says.length(field.length()));
        }
        if (field.form() != null
                && field.pattern() != null
                && !field.pattern().matcher(text).matches()) {
            return fault(path, "must be " + field.form().means());
        }
        if (field.oneOf() != null && !List.of(field.oneOf().value()).contains(text)) {
            return fault(path, "must be " + Says.oneOf(field.oneOf()));
        }
        return text;
    }

    private @Nullable Object whole(Shape.Field field, JsonNode node, String path) {
        var isLong = field.entry() == long.class || field.entry() == Long.class;
        var fits = node.isIntegralNumber() && (isLong ? node.canConvertToLong() : node.canConvertToInt());
        if (!fits || !Says.allows(field.range(), node.longValue())) {
            return fault(path, "must be " + Says.range(field.range()));
        }
        return isLong ? (Object) node.longValue() : (Object) node.intValue();
    }

    private @Nullable Object number(JsonNode node, String path) {
        if (!node.isNumber()) {
            return fault(path, "must be a number");
        }
        var number = node.decimalValue();
        // A large exponent is short on the wire and huge in arithmetic.
        return Math.abs((long) number.scale()) <= SCALE_MAX ? number : fault(path, "is too large or too small");
    }

    private @Nullable Object list(Shape.Field field, JsonNode node, String path) {
        if (!node.isArray() || !Says.allows(field.size(), node.size())) {
            return fault(path, "must be a list" + Says.size(field.size()));
        }
        var entries = new ArrayList<Object>(node.size());
        for (int i = 0; i < node.size(); i++) {
            var entry = single(field, node.get(i), path + "[" + i + "]");
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries.size() == node.size() ? List.copyOf(entries) : null;
    }

    private @Nullable Object map(Shape.Field field, JsonNode node, String path) {
        if (!node.isObject() || !Says.allows(field.size(), node.size())) {
            return fault(path, "must be an object in braces" + Says.size(field.size()));
        }
        var entries = new LinkedHashMap<String, Object>();
        for (var property : node.properties()) {
            var entry = isText(property.getKey())
                    ? single(field, property.getValue(), path + "." + property.getKey())
                    : fault(path, "has characters that are no text");
            if (entry != null) {
                entries.put(property.getKey(), entry);
            }
        }
        return entries.size() == node.size() ? Map.copyOf(entries) : null;
    }

    /** Unknown fields in an answer are faults of the message; all else that is wrong in it is an invalid answer. */
    private @Nullable Object answer(JsonNode node, String path) {
        var given = AnswerBody.FORMS.keySet().stream().filter(node::has).toList();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> {
                if (!AnswerBody.FORMS.containsKey(name) && !name.equals("unit")) {
                    faults.add("There is no field " + quoted(path + "." + name) + ".");
                }
            });
        }
        if (hasFaults() || given.size() != 1) {
            answerFaults.add("An answer needs exactly one of choice, choices, number, text, order, pairs and blanks.");
            return null;
        }
        var form = AnswerBody.FORMS.get(given.getFirst());
        var inner = new RecordReader(Set.of());
        var answer = form == null ? null : inner.read(form, (ObjectNode) node, path + ".");
        answerFaults.addAll(inner.faults);
        return answer;
    }

    private static Object made(Shape shape, @Nullable Object[] values) {
        try {
            return shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of the protocol takes whatever passed its rules", e);
        }
    }

    private @Nullable Object fault(String path, String what) {
        faults.add("The field " + quoted(path) + " " + what + ".");
        return null;
    }

    /** Whether these are characters: no half of a surrogate pair, and no NUL. */
    static boolean isText(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }

    private static String quoted(String path) {
        return '`' + (isText(path) ? path : "?") + '`';
    }

    private static String joined(List<String> faults) {
        var said = String.join(" ", faults.subList(0, Math.min(faults.size(), FAULTS_SAID)));
        return faults.size() <= FAULTS_SAID ? said : said + " And " + (faults.size() - FAULTS_SAID) + " more.";
    }
}
