package quizbus.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What went wrong lately: an exact count over a sliding span, never above its cap. Not for several threads. */
final class Mistakes {

    private final int most;
    private final Duration span;
    private final Deque<Instant> times = new ArrayDeque<>();

    Mistakes(int most, Duration span) {
        this.most = most;
        this.span = span;
    }

    /** How many there were within the span before {@code now}. */
    int recent(Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(span).isAfter(now)) {
            times.removeFirst();
        }
        return times.size();
    }

    /** Counts one more; false where the cap is reached already. */
    boolean add(Instant now) {
        if (recent(now) >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
