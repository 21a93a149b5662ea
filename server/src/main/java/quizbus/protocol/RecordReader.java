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

    /** Where something stands: put together only for a fault, since nearly everything that is read has none. */
    private interface Place {
        String path();
    }

    private final List<String> faults = new ArrayList<>();
    private final List<String> answerFaults = new ArrayList<>();

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

    /** The record of an outermost object, or null where there was a fault in it; {@code skipped}: no fields of it. */
    @Nullable
    Object read(Class<?> record, ObjectNode object, Set<String> skipped) {
        return read(record, object, () -> "", skipped);
    }

    private @Nullable Object read(Class<?> record, ObjectNode object, Place before, Set<String> skipped) {
        var shape = Shape.of(record);
        var faultsBefore = faults.size();
        for (var property : object.properties()) {
            if (!shape.has(property.getKey()) && !skipped.contains(property.getKey())) {
                faults.add("There is no field " + quoted(before.path() + property.getKey()) + ".");
            }
        }
        var values = new @Nullable Object[shape.fields().size()];
        var whole = true;
        for (int i = 0; i < values.length; i++) {
            var field = shape.fields().get(i);
            values[i] = field(field, object.path(field.name()), () -> before.path() + field.name());
            whole &= values[i] != null;
        }
        return whole && faults.size() == faultsBefore ? made(shape, values) : null;
    }

    private @Nullable Object field(Shape.Field field, JsonNode node, Place path) {
        if (node instanceof MissingNode || node.isNull()) {
            return field.optional() ? Optional.empty() : fault(path, "is missing");
        }
        var value = value(field, node, path);
        return field.optional() && value != null ? Optional.of(value) : value;
    }

    private @Nullable Object value(Shape.Field field, JsonNode node, Place path) {
        if (field.type() == List.class) {
            return list(field, node, path);
        }
        if (field.type() == Map.class) {
            return map(field, node, path);
        }
        return single(field, node, path);
    }

    private @Nullable Object single(Shape.Field field, JsonNode node, Place path) {
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
                ? read(type, object, () -> path.path() + ".", Set.of())
                : fault(path, "must be an object in braces");
    }

    private @Nullable Object text(Shape.Field field, JsonNode node, Place path) {
        if (!node.isTextual()) {
            return fault(path, "must be text in quotes");
        }
        var text = node.textValue();
        if (!isText(text)) {
            return fault(path, "has characters that are no text");
        }
        var characters = text.codePointCount(0, text.length());
        if (field.length() != null && !Span.allows(field.length(), characters)) {
            return fault(path, "must have " + Says.length(field.length()));
        }
        if (field.form() != null
                && field.pattern() != null
                && !field.pattern().matcher(text).matches()) {
            return fault(path, "must be " + field.form().means());
        }
        if (field.oneOf() != null && !field.oneOf().contains(text)) {
            return fault(path, "must be " + Says.oneOf(field.oneOf()));
        }
        return text;
    }

    private @Nullable Object whole(Shape.Field field, JsonNode node, Place path) {
        var isLong = field.entry() == long.class || field.entry() == Long.class;
        var fits = node.isIntegralNumber() && (isLong ? node.canConvertToLong() : node.canConvertToInt());
        if (!fits || !Span.allows(field.range(), node.longValue())) {
            return fault(path, "must be " + Says.range(field.range()));
        }
        return isLong ? (Object) node.longValue() : (Object) node.intValue();
    }

    private @Nullable Object number(JsonNode node, Place path) {
        if (!node.isNumber()) {
            return fault(path, "must be a number");
        }
        var number = node.decimalValue();
        // A large exponent is short on the wire and huge in arithmetic.
        return Math.abs((long) number.scale()) <= SCALE_MAX ? number : fault(path, "is too large or too small");
    }

    private @Nullable Object list(Shape.Field field, JsonNode node, Place path) {
        if (!node.isArray() || !Span.allows(field.size(), node.size())) {
            return fault(path, "must be a list" + Says.size(field.size()));
        }
        var entries = new ArrayList<Object>(node.size());
        for (int i = 0; i < node.size(); i++) {
            var place = i;
            var entry = single(field, node.get(i), () -> path.path() + "[" + place + "]");
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries.size() == node.size() ? List.copyOf(entries) : null;
    }

    private @Nullable Object map(Shape.Field field, JsonNode node, Place path) {
        if (!node.isObject() || !Span.allows(field.size(), node.size())) {
            return fault(path, "must be an object in braces" + Says.size(field.size()));
        }
        var entries = new LinkedHashMap<String, Object>();
        for (var property : node.properties()) {
            var entry = isText(property.getKey())
                    ? single(field, property.getValue(), () -> path.path() + "." + property.getKey())
                    : fault(path, "has characters that are no text");
            if (entry != null) {
                entries.put(property.getKey(), entry);
            }
        }
        return entries.size() == node.size() ? Map.copyOf(entries) : null;
    }

    /** Unknown fields in an answer are faults of the message; all else that is wrong in it is an invalid answer. */
    private @Nullable Object answer(JsonNode node, Place path) {
        Class<? extends AnswerBody> form = null;
        var forms = 0;
        for (var property : node.properties()) {
            var named = AnswerBody.FORMS.get(property.getKey());
            if (named != null) {
                form = named;
                forms++;
            } else if (!property.getKey().equals("unit")) {
                faults.add("There is no field " + quoted(path.path() + "." + property.getKey()) + ".");
            }
        }
        if (hasFaults() || form == null || forms != 1) {
            answerFaults.add("An answer needs exactly one of choice, choices, number, text, order, pairs and blanks.");
            return null;
        }
        var inner = new RecordReader();
        var answer = inner.read(form, (ObjectNode) node, () -> path.path() + ".", Set.of());
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

    private @Nullable Object fault(Place path, String what) {
        faults.add("The field " + quoted(path.path()) + " " + what + ".");
        return null;
    }

    /** Whether these are characters: no half of a surrogate pair, and no NUL. */
    static boolean isText(String text) {
        for (int i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            if (point == 0 || (point >= 0xD800 && point <= 0xDFFF)) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }

    private static String quoted(String path) {
        return '`' + (isText(path) ? path : "?") + '`';
    }

    private static String joined(List<String> faults) {
        var said = String.join(" ", faults.subList(0, Math.min(faults.size(), FAULTS_SAID)));
        return faults.size() <= FAULTS_SAID ? said : said + " And " + (faults.size() - FAULTS_SAID) + " more.";
    }
}
