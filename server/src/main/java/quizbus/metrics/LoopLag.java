package quizbus.metrics;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Measures on each loop how late it comes to a timer: what keeps a loop busy delays every room on it. */
public final class LoopLag extends VerticleBase {

    private static final Duration PERIOD = Duration.ofMillis(500);

    private final Metrics metrics;
    private final LongSupplier nanos;
    private long due;

    private LoopLag(Metrics metrics, LongSupplier nanos) {
        this.metrics = metrics;
        this.nanos = nanos;
    }

    /** Measures {@code loops} loops from now on; {@code nanos} is a monotonic clock. */
    public static Future<?> measure(Vertx vertx, int loops, Metrics metrics, LongSupplier nanos) {
        return vertx.deployVerticle(() -> new LoopLag(metrics, nanos), new DeploymentOptions().setInstances(loops));
    }

    @Override
    public Future<?> start() {
        due = nanos.getAsLong() + PERIOD.toNanos();
        vertx.setPeriodic(PERIOD.toMillis(), _ -> look());
        return Future.succeededFuture();
    }

    private void look() {
        var now = nanos.getAsLong();
        metrics.lagged(Duration.ofNanos(Math.max(0, now - due)));
        due = now + PERIOD.toNanos();
    }
}
