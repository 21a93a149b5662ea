package quizbus.game;

/**
 * What a player has: points, right answers, and the credited time of answers that earned points.
 *
 * @param points never negative
 * @param right answers that were wholly right
 * @param millis credited time of answers that earned points
 */
public record Score(int points, int right, long millis) {

    public static final Score NOTHING = new Score(0, 0, 0);

    private static final int RIGHT_BITS = 9;
    private static final int TIME_BITS = 20;
    private static final long TIME_MOST = (1L << TIME_BITS) - 1;

    /**
     * The score as one number that sorts as players rank: more points, then more right answers, then less time.
     *
     * <p>{@code points·2^29 + right·2^20 + (2^20−1 − min(tenths, 2^20−1))}; exact in a double, as sorted sets need.
     */
    public long packed() {
        return ((long) points << (RIGHT_BITS + TIME_BITS))
                + ((long) right << TIME_BITS)
                + (TIME_MOST - Math.min(millis / 100, TIME_MOST));
    }

    /** The points in a packed score. */
    public static int points(long packed) {
        return (int) (packed >>> (RIGHT_BITS + TIME_BITS));
    }

    /** The right answers in a packed score. */
    public static int right(long packed) {
        return (int) (packed >>> TIME_BITS) & ((1 << RIGHT_BITS) - 1);
    }

    Score plus(int morePoints, boolean wasRight, long creditedMillis) {
        return new Score(
                points + morePoints, right + (wasRight ? 1 : 0), millis + (morePoints > 0 ? creditedMillis : 0));
    }
}
