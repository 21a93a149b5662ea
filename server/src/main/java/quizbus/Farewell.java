package quizbus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quizbus.metrics.Health;
import quizbus.room.RoomKeeper;
import quizbus.store.EmbeddedRedis;
import quizbus.store.Redis;

/**
 * How the server goes: rooms finish what they have begun, then everybody is sent to whoever comes next.
 *
 * <p>An open question is not waited for: its clock stands until the room is taken over.
 */
final class Farewell {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);
    private static final Duration REST = Duration.ofSeconds(4);
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(14);

    private final RoomKeeper keeper;
    private final Vertx vertx;
    private final Redis redis;
    private final Optional<EmbeddedRedis> embedded;

    Farewell(RoomKeeper keeper, Vertx vertx, Redis redis, Optional<EmbeddedRedis> embedded) {
        this.keeper = keeper;
        this.vertx = vertx;
        this.redis = redis;
        this.embedded = embedded;
    }

    /** For health: bad while it goes. */
    Health.State state() {
        return keeper.isDraining() ? new Health.State.Bad("draining") : new Health.State.Good("open");
    }

    /** Goes when the process is asked to end. A second signal changes nothing. */
    void onSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "goodbye"));
    }

    /** An end that was asked for is no failure: without the halt, the status would be 143. */
    private void end() {
        Thread.ofPlatform().daemon().name("deadline").start(Farewell::giveUpLate);
        LOG.info("draining rooms={}", keeper.size());
        if (!within(REST, keeper.drain())) {
            LOG.warn("a room did not come to rest; what it had not confirmed is said again by its players");
        }
        close(vertx, redis, embedded);
        LOG.info("gone");
        Runtime.getRuntime().halt(0);
    }

    /** Sockets and rooms first, while the store is there for their last words. */
    static void close(Vertx vertx, Redis redis, Optional<EmbeddedRedis> embedded) {
        try {
            within(
                    STEP,
                    Future.join(
                            vertx.deploymentIDs().stream().map(vertx::undeploy).toList()));
            within(STEP, redis.close());
            within(STEP, vertx.close());
        } finally {
            embedded.ifPresent(EmbeddedRedis::close);
        }
    }

    private static boolean within(Duration patience, Future<?> step) {
        return step.map(true)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(false)
                .await();
    }

    private static void giveUpLate() {
        try {
            Thread.sleep(MOST);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        LOG.error("something does not end within {} s; what was confirmed is in the log", MOST.toSeconds());
        Runtime.getRuntime().halt(1);
    }
}
