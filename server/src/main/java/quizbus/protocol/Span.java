package quizbus.protocol;

import org.jspecify.annotations.Nullable;

/**
 * From {@code min} to {@code max}, also 0 where {@code orZero}: what a {@link Rule} says, read from it once, since every
 * question to an annotation goes through reflection.
 */
record Span(long min, long max, boolean orZero) {

    static @Nullable Span of(Rule.@Nullable Range range) {
        return range == null ? null : new Span(range.min(), range.max(), range.orZero());
    }

    static @Nullable Span of(Rule.@Nullable Length length) {
        return length == null ? null : new Span(length.min(), length.max(), false);
    }

    static @Nullable Span of(Rule.@Nullable Size size) {
        return size == null ? null : new Span(size.min(), size.max(), false);
    }

    /** Whether a number keeps a rule; without one, each does. */
    static boolean allows(@Nullable Span rule, long number) {
        return rule == null || (number >= rule.min && number <= rule.max) || (rule.orZero && number == 0);
    }
}
