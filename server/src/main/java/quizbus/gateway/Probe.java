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

    /** How many follow each other at the start, and how fast. */
    static final int FIRST = 4;

    static final Duration FIRST_EVERY = Duration.ofMillis(250);
    private static final int KEPT = 8;
    private static final long CREDIT_MILLIS = 250;

    private final @Nullable Instant[] sentAt = new @Nullable Instant[KEPT];
    private final long[] trips = new long[KEPT];
    private int measured;
    private long number;

    /** The number of a new probe, sent now. Eight may be open at a time; older ones are given up. */
    long next(Instant now) {
        sentAt[place(++number)] = now;
        return number;
    }

    /** An echo has come; one that answers no open probe is nothing. */
    void echoed(long n, Instant now) {
        if (n > number || n <= number - KEPT || n < 1) {
            return;
        }
        var sent = sentAt[place(n)];
        if (sent != null) {
            trips[measured++ % KEPT] = Math.max(0, Duration.between(sent, now).toMillis());
            sentAt[place(n)] = null;
        }
    }

    /** Whether the first ones are still going out. */
    boolean isWarmingUp() {
        return number < FIRST;
    }

    /** Half the best of the last eight round trips, 0 to 250 ms; 0 before the first echo. */
    int creditMillis() {
        var best = Arrays.stream(trips, 0, Math.min(measured, KEPT)).min().orElse(0);
        return (int) Math.min(CREDIT_MILLIS, best / 2);
    }

    private static int place(long n) {
        return (int) (n % KEPT);
    }
}
