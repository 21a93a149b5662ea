package quizbus.room;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The one alarm of a room: what was set last counts. */
final class Alarm {

    private final Vertx vertx;
    private final InstantSource clock;
    private final Runnable bell;
    private Optional<Instant> due = Optional.empty();
    private long timer = -1;

    Alarm(Vertx vertx, InstantSource clock, Runnable bell) {
        this.vertx = vertx;
        this.clock = clock;
        this.bell = bell;
    }

    /** Rings at that time, though not sooner than {@code atLeast} from now; never where there is no time. */
    void set(Optional<Instant> at, Duration atLeast) {
        // Most of what happens in a room, such as an answer, leaves its alarm as it is.
        if (at.isPresent() && at.equals(due) && atLeast.isZero()) {
            return;
        }
        off();
        due = at;
        at.ifPresent(instant -> timer = vertx.setTimer(millisTo(instant, atLeast), _ -> ring()));
    }

    void off() {
        vertx.cancelTimer(timer);
        due = Optional.empty();
    }

    private long millisTo(Instant instant, Duration atLeast) {
        // Rounded up: a bell that rings too soon finds nothing to do.
        var left = Duration.between(clock.instant(), instant).plusNanos(999_999).toMillis();
        return Math.max(1, Math.max(atLeast.toMillis(), left));
    }

    private void ring() {
        due = Optional.empty();
        bell.run();
    }
}
