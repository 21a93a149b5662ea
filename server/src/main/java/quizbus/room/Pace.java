package quizbus.room;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Keeps a step from being taken too often: the first at once, the next no sooner than some milliseconds later. Use it on
 * one loop.
 */
public final class Pace {

    private final Vertx vertx;
    private final long everyNanos;
    private final Runnable step;
    private long takenAt;
    private boolean isAsked;

    /** A pace for that step, which must look itself whether there is still something to do. */
    public Pace(Vertx vertx, Duration every, Runnable step) {
        this.vertx = vertx;
        this.everyNanos = every.toNanos();
        this.step = step;
        takenAt = System.nanoTime() - everyNanos;
    }

    /** Takes the step now or as soon as its time has come; asked more than once before, it is taken once. */
    public void ask() {
        if (isAsked) {
            return;
        }
        var early = everyNanos - (System.nanoTime() - takenAt);
        if (early <= 0) {
            take();
        } else {
            isAsked = true;
            vertx.setTimer(Math.max(1, Math.round(early / 1e6)), _ -> take());
        }
    }

    private void take() {
        isAsked = false;
        takenAt = System.nanoTime();
        step.run();
    }
}
