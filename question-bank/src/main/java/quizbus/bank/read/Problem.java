package quizbus.bank.read;

import java.util.Comparator;

/**
 * Something wrong in a file, told so that its writer can mend it.
 *
 * @param file path below the bank's folder
 * @param line counted from 1
 * @param item id of the item, or empty where the fault is not in one
 * @param rule such as {@code L07}
 * @param message what is wrong and what to do
 */
public record Problem(String file, int line, String item, String rule, Severity severity, String message) {

    /** An error fails the build; a warning needs a written reason to stay. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** By file and line, as a writer goes through them. */
    public static final Comparator<Problem> IN_FILE_ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::message);

    /** An error. */
    public static Problem error(String file, int line, String item, String rule, String message) {
        return new Problem(file, line, item, rule, Severity.ERROR, message);
    }

    /** Whether it fails the build. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        var subject = item.isEmpty() ? "" : item + " ";
        var level = isError() ? "error" : "warning";
        return file + ":" + line + ": " + subject + rule + " " + level + ": " + message;
    }
}
