package quizbus.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures the round trip to one client by probes of the server's own, so that a slow network does not cost points. A
 * client can only make itself look slower, and gains 250 ms at most.
 */
final class Probe {

    /** How many follow each other at the start. */
    static final int FIRST = 4;

    static final Duration EVERY = Duration.ofSeconds(10);
    private static final int KEPT = 8;
    private static final long CREDIT_MILLIS = 250;

    private final long[] trips = new long[KEPT];
    private int measured;
    private long number;
    private @Nullable Instant sentAt;

    /** The number of a new probe, sent now; one that was not answered is given up. */
    long next(Instant now) {
        sentAt = now;
        return ++number;
    }

    /** An echo has come; true where it answers the open probe. */
    boolean echoed(long n, Instant now) {
        if (sentAt == null || n != number) {
            return false;
        }
        trips[measured++ % KEPT] = Math.max(0, Duration.between(sentAt, now).toMillis());
        sentAt = null;
        return true;
    }

    /** Whether the next one of the first four may go. */
    boolean isWarmingUp() {
        return number < FIRST;
    }

    /** Half the best of the last eight round trips, 0 to 250 ms; 0 before the first echo. */
    int creditMillis() {
        var best = Arrays.stream(trips, 0, Math.min(measured, KEPT)).min().orElse(0);
        return (int) Math.min(CREDIT_MILLIS, best / 2);
    }
}
