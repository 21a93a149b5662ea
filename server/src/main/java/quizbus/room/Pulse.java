package quizbus.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/**
 * Notices when this process stood still, as a stopped, suspended or starved one does: what its rooms knew before may be
 * old. A thread of its own beats, since a loop may be busy for a while without any harm.
 */
public final class Pulse {

    private static final Duration PERIOD = Duration.ofMillis(25);

    /** A busy machine is seldom late by more than this, and a false alarm costs a look at a log. */
    static final Duration LONGEST = Duration.ofMillis(100);

    private final InstantSource clock;
    private volatile Instant brokenUntil = Instant.MIN;
    private volatile Instant beatAt;

    Pulse(InstantSource clock) {
        this.clock = clock;
        beatAt = clock.instant();
    }

    /** One that beats as long as the process lives. */
    public static Pulse begin(InstantSource clock) {
        var pulse = new Pulse(clock);
        Thread.ofPlatform().daemon().name("pulse").start(() -> {
            while (true) {
                LockSupport.parkNanos(PERIOD.toNanos());
                pulse.beat();
            }
        });
        return pulse;
    }

    void beat() {
        var now = clock.instant();
        if (isLate(now)) {
            brokenUntil = now;
        }
        beatAt = now;
    }

    /** Whether this process has not stood still since then. */
    public boolean isUnbrokenSince(Instant then) {
        // First of all the beat: who sees the one after the sleep sees the sleep too.
        return !isLate(clock.instant()) && then.isAfter(brokenUntil);
    }

    private boolean isLate(Instant now) {
        return beatAt.plus(LONGEST).isBefore(now);
    }
}
