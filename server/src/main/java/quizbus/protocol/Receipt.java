package quizbus.protocol;

/**
 * How the points of an answer came about: {@code round(base · credit · speed) + bonus}, half up.
 *
 * @param elapsedMillis from the opening to the receipt at the server
 * @param networkMillis what was taken off for the network, at most 250
 * @param speed 0 to 1, printed with four decimals
 */
public record Receipt(int base, long elapsedMillis, long networkMillis, double speed, int bonus) {}
