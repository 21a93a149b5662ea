package quizbus.load;

import java.util.List;

/** The middle of repeated measurements. */
final class Medians {

    private Medians() {}

    /** The middle one, the mean of the middle two, or not a number for none. */
    static double of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.NaN
                : (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
