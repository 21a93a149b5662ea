package quizbus.bank;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number with its unit as it stands in a text, such as {@code 30 seconds}, {@code 1,000 RCU}, {@code 5%} or
 * {@code 4}.
 *
 * @param unit as written, empty for a bare number
 */
public record Amount(BigDecimal value, String unit) {

    private static final int MOST_DIGITS = 40;
    private static final Pattern FORM =
            Pattern.compile("(?:up to |about )?(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,20})?|-?\\d{1,20}(?:\\.\\d{1,20})?)"
                    + "\\s*(%|[A-Za-zµ][A-Za-z/ ]{0,30})?");

    /** Whether the number has so few digits before and after the point that reckoning with it costs nothing. */
    public static boolean isOrdinary(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /** The amount that the whole text is, or empty for any other text. */
    public static Optional<Amount> parse(String text) {
        var found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var unit = found.group(2) == null ? "" : found.group(2).strip();
        return Optional.of(new Amount(new BigDecimal(found.group(1).replace(",", "")), unit));
    }

    /** The same amount in the smallest unit of its sort (seconds, bytes, …), where the unit is a known one. */
    public Amount inBase() {
        return Unit.named(unit)
                .map(known -> new Amount(value.multiply(known.factor()), known.sort()))
                .orElse(this);
    }
}
