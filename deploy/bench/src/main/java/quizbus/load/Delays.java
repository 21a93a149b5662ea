package quizbus.load;

import org.HdrHistogram.Histogram;

/** How long something took, many times over, in microseconds with three digits. Written on the event loop. */
final class Delays {

    private static final long MOST_MICROS = 600_000_000;

    private final Histogram micros = new Histogram(MOST_MICROS, 3);

    void since(long startNanos, long endNanos) {
        micros.recordValue(Math.clamp((endNanos - startNanos) / 1_000, 1, MOST_MICROS));
    }

    long count() {
        return micros.getTotalCount();
    }

    /** The value in milliseconds below which that share of 100 lies; 0 without any. */
    double millis(double percentile) {
        return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
