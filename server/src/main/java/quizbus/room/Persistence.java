package quizbus.room;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the store again and again until it answers, and tells when that takes long and when it is over. */
final class Persistence {

    /** Who is told. */
    interface Listener {

        /** The store has not answered for two seconds. */
        void stalled();

        /** The store answers again, after it had been stalled. */
        void returned();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** An alarm that comes later than this was not kept from us by the store: we stood still ourselves. */
    private static final Duration OVERSLEPT = Duration.ofSeconds(1);

    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final InstantSource clock;
    private final Listener listener;
    private boolean isStalled;
    private boolean isClosed;

    Persistence(Vertx vertx, InstantSource clock, Listener listener) {
        this.vertx = vertx;
        this.clock = clock;
        this.listener = listener;
    }

    boolean isStalled() {
        return isStalled;
    }

    /** Gives up all that is under way. */
    void close() {
        isClosed = true;
    }

    /** What the operation gives once it works. It must do no harm when done twice. */
    <T> Future<T> insist(Supplier<Future<T>> operation) {
        var result = Promise.<T>promise();
        var patience = new Patience();
        patience.begin();
        attempt(operation, result, FIRST_WAIT);
        return result.future().onComplete(_ -> {
            vertx.cancelTimer(patience.timer);
            if (isStalled && !isClosed) {
                isStalled = false;
                listener.returned();
            }
        });
    }

    private <T> void attempt(Supplier<Future<T>> operation, Promise<T> result, Duration wait) {
        operation.get().onSuccess(result::complete).onFailure(fault -> {
            if (isClosed) {
                result.fail(fault);
                return;
            }
            LOG.debug("store does not answer: {}", fault.toString());
            var longer = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            vertx.setTimer(wait.toMillis(), _ -> attempt(operation, result, longer));
        });
    }

    /** Waits two seconds for an answer, and two more where this process slept through them. */
    private final class Patience {

        private long timer;

        void begin() {
            var late = clock.instant().plus(PATIENCE).plus(OVERSLEPT);
            timer = vertx.setTimer(PATIENCE.toMillis(), _ -> {
                if (clock.instant().isAfter(late)) {
                    begin();
                } else {
                    stall();
                }
            });
        }
    }

    private void stall() {
        if (!isStalled && !isClosed) {
            isStalled = true;
            listener.stalled();
        }
    }
}
