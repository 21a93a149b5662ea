package quizbus.load;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run measured: named numbers in the order of the table, and what went wrong. */
final class Figures {

    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> troubles = new TreeMap<>();

    Figures put(String name, double value) {
        numbers.put(name, value);
        return this;
    }

    /** Adds half, 99 % and all of the delays under that name, in milliseconds. */
    Figures put(String name, Delays delays) {
        return put(name + " p50 ms", delays.millis(50))
                .put(name + " p99 ms", delays.millis(99))
                .put(name + " max ms", delays.millis(100));
    }

    Figures trouble(String words, int times) {
        troubles.merge(words, times, Integer::sum);
        return this;
    }

    double get(String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }

    void copyTo(Figures other) {
        numbers.forEach(other::put);
        troubles.forEach(other::trouble);
    }

    boolean isClean() {
        return troubles.isEmpty();
    }

    Map<String, Double> numbers() {
        return numbers;
    }

    String troublesInWords() {
        return troubles.entrySet().stream()
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining("; "));
    }

    String table() {
        var lines = numbers.entrySet().stream()
                .map(one -> "  %-42s %14s".formatted(one.getKey(), printed(one.getValue())))
                .collect(Collectors.joining("\n"));
        return lines + wentWrong();
    }

    /** A line that says what went wrong, or nothing. */
    String wentWrong() {
        return isClean() ? "" : "\n  went wrong: " + troublesInWords();
    }

    String json() {
        var values = numbers.entrySet().stream()
                .map(one -> quoted(one.getKey().strip()) + ":" + plain(one.getValue()))
                .collect(Collectors.joining(","));
        var wrong = troubles.entrySet().stream()
                .map(one -> quoted(one.getKey()) + ":" + one.getValue())
                .collect(Collectors.joining(","));
        return "{\"complete\":" + isClean() + ",\"figures\":{" + values + "},\"wentWrong\":{" + wrong + "}}";
    }

    static String printed(double value) {
        return Double.isNaN(value)
                ? "-"
                : value == Math.rint(value)
                        ? String.format(Locale.ROOT, "%,.0f", value)
                        : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.1f", value);
    }

    private static String plain(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
