package quizbus.protocol;

import org.jspecify.annotations.Nullable;

/** The rules in words, and whether a number keeps one. */
final class Says {

    private Says() {}

    static boolean allows(Rule.@Nullable Range range, long number) {
        return range == null || (number >= range.min() && number <= range.max()) || (range.orZero() && number == 0);
    }

    static boolean allows(Rule.@Nullable Size size, int entries) {
        return size == null || (entries >= size.min() && entries <= size.max());
    }

    static String range(Rule.@Nullable Range range) {
        if (range == null) {
            return "a whole number";
        }
        var zero = range.orZero() ? "0 or " : "";
        return zero + "a whole number from " + range.min() + " to " + range.max();
    }

    static String size(Rule.@Nullable Size size) {
        if (size == null) {
            return "";
        }
        return size.min() == 0
                ? " with at most " + size.max() + " entries"
                : " with " + size.min() + " to " + size.max() + " entries";
    }

    static String length(Rule.Length length) {
        return length.min() == 0
                ? "at most " + length.max() + " characters"
                : length.min() + " to " + length.max() + " characters";
    }

    static String oneOf(Rule.OneOf words) {
        return "one of " + String.join(", ", words.value());
    }
}
