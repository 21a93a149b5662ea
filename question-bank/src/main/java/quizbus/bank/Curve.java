package quizbus.bank;

/**
 * How hard each place of a round shall be, from 1 to 5: an easy start, a breather after each hard one, the hardest last.
 *
 * <p>The ten points are the difficulties that 85, 80, 75, 65, 75, 70, 60, 70, 60 and 55 of 100 middling players master;
 * rounds of other lengths stretch them.
 */
final class Curve {

    private static final double[] TEN = {1.2, 1.7, 2.1, 2.8, 2.1, 2.5, 3.2, 2.5, 3.2, 3.6};

    private Curve() {}

    /** The wanted difficulty of each place for a round of that length and level. */
    static double[] of(int length, RoundRequest.Level level) {
        var curve = new double[length];
        for (int place = 0; place < length; place++) {
            double at = length == 1 ? TEN.length / 2.0 : place * (TEN.length - 1.0) / (length - 1);
            int before = (int) at;
            int after = Math.min(before + 1, TEN.length - 1);
            double wanted = TEN[before] + (at - before) * (TEN[after] - TEN[before]);
            curve[place] = Math.clamp(wanted + shift(level), 1, 5);
        }
        return curve;
    }

    private static double shift(RoundRequest.Level level) {
        return switch (level) {
            case EASY -> -1;
            case MIXED -> 0;
            case HARD -> 1;
        };
    }
}
