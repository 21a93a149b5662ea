package quizbus.bank.read;

import java.util.Map;

/**
 * Where something stands in a file.
 *
 * @param file path below the bank's folder
 * @param pointer JSON pointer of it in the file
 * @param lines the lines of the whole file by pointer
 */
public record Place(String file, String pointer, Map<String, Integer> lines) {

    /** The line of the thing itself. */
    public int line() {
        return line("");
    }

    /** The line of a part of it, such as {@code /options/1/text}, or of the nearest whole that has one. */
    public int line(String below) {
        var at = pointer + below;
        while (!lines.containsKey(at) && at.contains("/")) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }
}
