package quizbus.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Writes the {@link Rule}s of a component into a schema. */
final class Constraints {

    private Constraints() {}

    static ObjectNode text(ObjectNode schema, RecordComponent rules) {
        var length = rules.getAnnotation(Rule.Length.class);
        if (length != null && length.min() > 0) {
            schema.put("minLength", length.min());
        }
        if (length != null) {
            schema.put("maxLength", length.max());
        }
        var form = rules.getAnnotation(Rule.Form.class);
        if (form != null) {
            schema.put("pattern", "^" + form.pattern() + "$");
        }
        var words = rules.getAnnotation(Rule.OneOf.class);
        if (words != null) {
            Arrays.stream(words.value()).forEach(schema.putArray("enum")::add);
        }
        if (isErrorCode(rules)) {
            Arrays.stream(ErrorCode.values()).map(ErrorCode::wire).forEach(schema.putArray("enum")::add);
        }
        return schema;
    }

    static ObjectNode range(ObjectNode schema, RecordComponent rules) {
        var range = rules.getAnnotation(Rule.Range.class);
        if (range == null) {
            return schema;
        }
        if (range.min() != Long.MIN_VALUE) {
            schema.put("minimum", range.orZero() ? 0 : range.min());
        }
        if (range.max() < Integer.MAX_VALUE) {
            schema.put("maximum", range.max());
        }
        return range.orZero() ? schema.put("description", Says.range(Span.of(range))) : schema;
    }

    static ObjectNode size(ObjectNode schema, RecordComponent rules, String least, String most) {
        var size = rules.getAnnotation(Rule.Size.class);
        if (size != null && size.min() > 0) {
            schema.put(least, size.min());
        }
        return size == null ? schema : schema.put(most, size.max());
    }

    private static boolean isErrorCode(RecordComponent field) {
        var owner = field.getDeclaringRecord();
        return field.getName().equals("code") && (owner == ErrorBody.class || owner == ServerMessage.Error.class);
    }
}
