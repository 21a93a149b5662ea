package quizbus.room;

import java.time.Duration;
import java.time.Instant;

/** Lets through what comes no faster than a rate, with room for a burst. Not for several threads. */
public final class TokenBucket {

    private final double burst;
    private final double perMilli;
    private double tokens;
    private Instant filledAt;

    /** A full bucket that gains {@code tokens} in each {@code span}. */
    public TokenBucket(int burst, int tokens, Duration span, Instant now) {
        this.burst = burst;
        this.perMilli = (double) tokens / span.toMillis();
        this.tokens = burst;
        this.filledAt = now;
    }

    /** Takes a token, if there is a whole one. */
    public boolean take(Instant now) {
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** Whether nothing was taken that has not come back. */
    public boolean isFull(Instant now) {
        fill(now);
        return tokens >= burst;
    }

    private void fill(Instant now) {
        var millis = Math.max(0, Duration.between(filledAt, now).toMillis());
        if (millis > 0) {
            tokens = Math.min(burst, tokens + millis * perMilli);
            filledAt = now;
        }
    }
}
