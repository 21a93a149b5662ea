package quizbus.bank;

/**
 * How right an answer is, from 0 (not at all) to 1 (right), in ten-thousandths, so that what is printed is what counts.
 *
 * @param tenThousandths 0 to 10,000
 */
public record Credit(int tenThousandths) {

    public static final Credit NONE = new Credit(0);
    public static final Credit FULL = new Credit(10_000);

    public Credit {
        if (tenThousandths < 0 || tenThousandths > 10_000) {
            throw new IllegalArgumentException("A credit lies between 0 and 10,000, not at " + tenThousandths);
        }
    }

    /** The share {@code part / whole}, rounded half up to ten-thousandths. */
    public static Credit share(int part, int whole) {
        return new Credit((int) ((20_000L * part + whole) / (2L * whole)));
    }

    /** Whether the answer is wholly right. */
    public boolean isFull() {
        return tenThousandths == 10_000;
    }
}
