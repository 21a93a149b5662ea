package quizbus.protocol;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What reflection tells of a record, looked up once: its fields with their types and rules, and how to make one. */
record Shape(List<Field> fields, Constructor<?> constructor) {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return reflected(type);
        }
    };

    /**
     * One field.
     *
     * @param type of what stands there; for an optional one, of what it holds
     * @param entry the type of the entries of a list or map, else the type itself
     */
    record Field(
            String name,
            boolean optional,
            Class<?> type,
            Class<?> entry,
            @Nullable Span range,
            @Nullable Span length,
            @Nullable Span size,
            Rule.@Nullable Form form,
            @Nullable Pattern pattern,
            @Nullable List<String> oneOf) {}

    private static Shape reflected(Class<?> record) {
        var components = record.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = record.getDeclaredConstructor(types);
            return new Shape(Arrays.stream(components).map(Shape::field).toList(), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has its canonical constructor: " + record, e);
        }
    }

    static Shape of(Class<?> record) {
        return SHAPES.get(record);
    }

    boolean has(String name) {
        for (var field : fields) {
            if (field.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Field field(RecordComponent component) {
        var optional = component.getType() == Optional.class;
        var type = optional ? argument(component.getGenericType(), 0) : component.getGenericType();
        var form = component.getAnnotation(Rule.Form.class);
        var oneOf = component.getAnnotation(Rule.OneOf.class);
        return new Field(
                component.getName(),
                optional,
                raw(type),
                entry(type),
                Span.of(component.getAnnotation(Rule.Range.class)),
                Span.of(component.getAnnotation(Rule.Length.class)),
                Span.of(component.getAnnotation(Rule.Size.class)),
                form,
                form == null ? null : Pattern.compile(form.pattern()),
                oneOf == null ? null : List.of(oneOf.value()));
    }

    private static Class<?> entry(Type type) {
        if (raw(type) == List.class) {
            return raw(argument(type, 0));
        }
        return raw(type) == Map.class ? raw(argument(type, 1)) : raw(type);
    }

    private static Type argument(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}
