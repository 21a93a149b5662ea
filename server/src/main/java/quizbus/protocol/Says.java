package quizbus.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules in words. */
final class Says {

    private Says() {}

    static String range(@Nullable Span range) {
        if (range == null) {
            return "a whole number";
        }
        var zero = range.orZero() ? "0 or " : "";
        return zero + "a whole number from " + range.min() + " to " + range.max();
    }

    static String size(@Nullable Span size) {
        if (size == null) {
            return "";
        }
        return size.min() == 0
                ? " with at most " + size.max() + " entries"
                : " with " + size.min() + " to " + size.max() + " entries";
    }

    static String length(Span length) {
        return length.min() == 0
                ? "at most " + length.max() + " characters"
                : length.min() + " to " + length.max() + " characters";
    }

    static String oneOf(List<String> words) {
        return "one of " + String.join(", ", words);
    }
}
