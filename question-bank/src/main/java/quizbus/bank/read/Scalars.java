package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How values are written: plain where YAML reads them back as text, else in double quotes. */
final class Scalars {

    static final int COLUMNS = 100;

    /** What readers of one YAML version or another take for a number, a truth, nothing or a date; and ranges, for looks. */
    private static final Pattern NOT_TEXT = Pattern.compile(
            "[-+]?(?:\\d[\\d_]*)?(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|0[xXoObB].*|[-+]?\\.(?:inf|nan)"
                    + "|true|false|null|~|yes|no|on|off|y|n|\\d+-\\d+|\\d{4}-\\d\\d-\\d\\d.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern MARKED = Pattern.compile(
            "^[-?:,\\[\\]{}#&*!|>'\"%@`].*|.*(?:: | #).*|.*:$|^\\s.*|.*\\s$|.*\\p{Cntrl}.*", Pattern.DOTALL);
    private static final Pattern FLOW_MARK = Pattern.compile(".*[,\\[\\]{}].*", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\d)\"");

    private Scalars() {}

    /** A value on one line. */
    static String flow(JsonNode value) {
        if (value.isTextual()) {
            return quoted(value.asText(), true);
        } else if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Scalars::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
        } else if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> key(field.getKey()) + ": " + flow(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** A text on one line of its own. */
    static String block(String text) {
        return quoted(text, false);
    }

    /** A key and a text, folded where it is too long for a line. */
    static List<String> folded(String indent, String key, String text) {
        var one = indent + key + ": " + block(text);
        if (one.length() <= COLUMNS || text.contains("\n")) {
            return List.of(one);
        }
        var pad = " ".repeat(indent.length() + 2);
        var lines = new ArrayList<>(List.of(indent + key + ": >-"));
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && pad.length() + line.length() + 1 + word.length() > COLUMNS) {
                lines.add(pad + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(pad + line);
        return lines;
    }

    /** Dates stand plain: here they are read as text. */
    static String undated(String text) {
        return DATE.matcher(text).replaceAll("$1");
    }

    private static String key(String key) {
        return Character.isDigit(key.charAt(0)) ? "\"" + key + "\"" : quoted(key, true);
    }

    private static String quoted(String text, boolean inFlow) {
        boolean plain = !text.isEmpty()
                && !NOT_TEXT.matcher(text).matches()
                && !MARKED.matcher(text).matches()
                && !(inFlow && FLOW_MARK.matcher(text).matches());
        return plain
                ? text
                : "\""
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t") + "\"";
    }
}
