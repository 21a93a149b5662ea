package quizbus;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Nobody fills the disk through the log: of each class and level, so many lines a minute are written, and how many more
 * there were is told before its next one. Who asks for debug gets all of it.
 */
public final class LogBudget extends TurboFilter {

    static final int LINES_A_MINUTE = 100;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final InstantSource clock;

    /** As many as there are classes that speak. */
    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    /** As logback.xml makes it. */
    public LogBudget() {
        this(InstantSource.system());
    }

    LogBudget(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String line,
            Object @Nullable [] parameters,
            @Nullable Throwable fault) {
        // Without a line, somebody only asks whether it would be written.
        if (line == null || !level.isGreaterOrEqual(Level.INFO)) {
            return FilterReply.NEUTRAL;
        }
        var minute = minutes.computeIfAbsent(logger.getName() + level, _ -> new Minute());
        var left = minute.begin(clock.millis());
        if (left > 0) {
            logger.warn("{} more lines of {} in an earlier minute were left out", left, level);
        }
        return minute.take() ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** The minute that runs, and what was written in it. */
    private static final class Minute {

        private long since;
        private int lines;

        /** Begins another where this one is over; returns how many lines were too many, once. */
        private synchronized int begin(long now) {
            // Wall clocks are set back, too.
            if (Math.abs(now - since) < MINUTE) {
                return 0;
            }
            var left = lines - LINES_A_MINUTE;
            since = now;
            lines = 0;
            return left;
        }

        private synchronized boolean take() {
            return ++lines <= LINES_A_MINUTE;
        }
    }
}
