package quizbus.room;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/** The server's time: the wall clock at its start plus monotonic time, so that no jump of the wall clock moves a deadline. */
public final class ServerClock implements InstantSource {

    private final Instant start;
    private final LongSupplier nanos;
    private final long nanosAtStart;

    /**
     * A clock that starts at that wall time.
     *
     * @param nanos a monotonic source, such as {@code System::nanoTime}
     */
    public ServerClock(Instant start, LongSupplier nanos) {
        this.start = start.truncatedTo(ChronoUnit.MILLIS);
        this.nanos = nanos;
        nanosAtStart = nanos.getAsLong();
    }

    /** The time now, in whole milliseconds, as logs and messages carry it. */
    @Override
    public Instant instant() {
        return start.plusMillis((nanos.getAsLong() - nanosAtStart) / 1_000_000);
    }
}
