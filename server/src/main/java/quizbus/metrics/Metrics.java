package quizbus.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** What is counted and timed. Safe to call from any thread; each call costs some ten nanoseconds. */
public final class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicBoolean tellsOfJvm = new AtomicBoolean();
    private final Map<Enum<?>, Counter> refusals = new ConcurrentHashMap<>();
    private final Map<Integer, Counter> requests = new ConcurrentHashMap<>();

    private final AtomicInteger sockets = registry.gauge("quizbus.sockets", new AtomicInteger());
    private final AtomicInteger players = registry.gauge("quizbus.players", new AtomicInteger());
    private final Counter framesIn = registry.counter("quizbus.frames.in");
    private final Counter framesOut = registry.counter("quizbus.frames.out");
    private final Counter answers = registry.counter("quizbus.answers.accepted");
    private final Counter failedCommits = registry.counter("quizbus.commits.failed");
    private final Counter superseded = registry.counter("quizbus.commits.superseded");
    private final Counter behind = registry.counter("quizbus.commits.behind");
    private final Timer commits = Timer.builder("quizbus.commits")
            .description("from an append to its answer")
            .serviceLevelObjectives(millis(1), millis(5), millis(10), millis(25), millis(50), millis(200), millis(2000))
            .register(registry);
    private final DistributionSummary batches = DistributionSummary.builder("quizbus.commits.events")
            .description("events in one append")
            .serviceLevelObjectives(1, 4, 16, 64, 256)
            .register(registry);
    private final Timer lag = Timer.builder("quizbus.loop.lag")
            .description("how late a loop comes to a timer")
            .serviceLevelObjectives(millis(1), millis(5), millis(20), millis(100), millis(500))
            .register(registry);

    /** Rooms that live here, asked for when somebody looks. */
    public void rooms(IntSupplier count) {
        Gauge.builder("quizbus.rooms", count::getAsInt).strongReference(true).register(registry);
    }

    /** An HTTP request was answered with that status. */
    public void requestAnswered(int status) {
        // Not by what Vert.x tells: a connection that comes while its port opens trips over that, and gets no answer.
        requests.computeIfAbsent(
                        status, code -> registry.counter("quizbus.http.requests", "code", Integer.toString(code)))
                .increment();
    }

    public void socketOpened() {
        sockets.incrementAndGet();
    }

    public void socketClosed() {
        sockets.decrementAndGet();
    }

    /** So many more seats of players have a socket now, or fewer below zero. */
    public void playersChanged(int by) {
        players.addAndGet(by);
    }

    public void frameReceived() {
        framesIn.increment();
    }

    public void framesSent(int count) {
        framesOut.increment(count);
    }

    public void answersAccepted(int count) {
        answers.increment(count);
    }

    /** An answer was refused, for a reason out of a short list. */
    public void answerRefused(Enum<?> reason) {
        refusals.computeIfAbsent(
                        reason,
                        why -> registry.counter(
                                "quizbus.answers.refused", "reason", why.name().toLowerCase(Locale.ROOT)))
                .increment();
    }

    /** An append begins; what comes of it is told to the result. */
    public Commit commit(int events) {
        batches.record(events);
        return new Commit(Timer.start(registry));
    }

    /** One append under way. */
    public final class Commit {

        private final Timer.Sample sample;

        private Commit(Timer.Sample sample) {
            this.sample = sample;
        }

        public void written() {
            sample.stop(commits);
        }

        /** Nobody knows what came of it. */
        public void failed() {
            failedCommits.increment();
        }

        /** Another owner had come. */
        public void superseded() {
            superseded.increment();
        }

        /** The store had lost entries. */
        public void behind() {
            behind.increment();
        }
    }

    /** A loop came that late to its timer. */
    void lagged(Duration late) {
        lag.record(late);
    }

    /** All figures in Prometheus' text format. */
    String scrape() {
        // Only for those who look: reading the JVM's beans would cost a start a tenth of a second.
        if (tellsOfJvm.compareAndSet(false, true)) {
            new JvmMemoryMetrics().bindTo(registry);
            new JvmThreadMetrics().bindTo(registry);
            new ClassLoaderMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
            new UptimeMetrics().bindTo(registry);
            new FileDescriptorMetrics().bindTo(registry);
        }
        return registry.scrape();
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
