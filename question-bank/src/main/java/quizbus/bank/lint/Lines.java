package quizbus.bank.lint;

import quizbus.bank.Item;

/**
 * A range of lines of a note.
 *
 * @param from first line, from 1
 * @param until last line, the same or later
 */
public record Lines(String doc, int from, int until) {

    /** The range in a text like {@code 002:752-754} or {@code 004:680}. */
    public static Lines parse(String text) {
        int colon = text.indexOf(':');
        return of(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The range that an item cites. */
    public static Lines of(Item.Source source) {
        return of(source.doc(), source.lines());
    }

    /** Whether the two have a line in common. */
    public boolean meets(Lines other) {
        return doc.equals(other.doc) && from <= other.until && other.from <= until;
    }

    private static Lines of(String doc, String lines) {
        var ends = lines.split("-");
        return new Lines(doc, Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
