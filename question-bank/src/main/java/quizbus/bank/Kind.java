package quizbus.bank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The eight kinds of questions, by the names that files and the wire use. */
public enum Kind {
    SINGLE,
    MULTIPLE,
    TRUEFALSE,
    NUMERIC,
    ORDER,
    MATCH,
    TEXT,
    CLOZE;

    /** The kind that an item is of. */
    public static Kind of(Item item) {
        return switch (item) {
            case Item.Single _ -> SINGLE;
            case Item.Multiple _ -> MULTIPLE;
            case Item.TrueFalse _ -> TRUEFALSE;
            case Item.Numeric _ -> NUMERIC;
            case Item.Order _ -> ORDER;
            case Item.Match _ -> MATCH;
            case Item.Text _ -> TEXT;
            case Item.Cloze _ -> CLOZE;
        };
    }

    /** The kind of that name, or empty for an unknown one. */
    public static Optional<Kind> named(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }

    /** The lower-case name in files and messages. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
