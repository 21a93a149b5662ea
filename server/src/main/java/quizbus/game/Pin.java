package quizbus.game;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number that people type to find a room: 6 to 9 digits. */
public record Pin(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{6,9}");

    public Pin {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("A PIN has 6 to 9 digits");
        }
    }

    /** The PIN in that text, spaces ignored; empty where it is none. */
    public static Optional<Pin> parse(String text) {
        var digits = text.replace(" ", "");
        return FORM.matcher(digits).matches() ? Optional.of(new Pin(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
