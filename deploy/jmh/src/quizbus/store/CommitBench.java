package quizbus.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Pin;
import quizbus.room.Journal.Appended;
import quizbus.room.Journal.Entry;
import quizbus.room.Journal.EntryId;
import quizbus.room.Played;

/** A batch of answers on its way to the disk: the real Redis of a server, on a unix socket, syncing every entry. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CommitBench {

    private static final Pin PIN = new Pin("482913");

    @Param({"1", "20", "100"})
    public int answers;

    private Path data;
    private EmbeddedRedis embedded;
    private Vertx vertx;
    private Redis redis;
    private RedisJournal journal;
    private EntryId tip = EntryId.FIRST;
    private List<Event> batch;
    private Game open;

    @Setup
    public void start() throws Exception {
        var room = Played.by(2 * answers);
        open = room.half();
        batch = room.answers().subList(answers, 2 * answers);
        data = Files.createTempDirectory("quizbus-commit");
        embedded = EmbeddedRedis.start(data, System.getenv("PATH"), "unused");
        vertx = Vertx.vertx();
        redis = Redis.open(vertx, embedded.url());
        redis.ready(Duration.ofSeconds(10)).await();
        journal = new RedisJournal(redis);
        await(journal.create(PIN, List.of(Played.begun())));
    }

    @TearDown
    public void stop() throws Exception {
        redis.close().await();
        vertx.close().await();
        embedded.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** From the call to the confirmation: encoding, the socket, Redis, its disk, and back. */
    @Benchmark
    public Appended appendToTheDisk() throws Exception {
        var entry = new Entry(tip.next(), batch);
        var appended = await(journal.append(PIN, tip, entry));
        if (!(appended instanceof Appended.Written)) {
            throw new IllegalStateException("Not written: " + appended);
        }
        tip = entry.id();
        return appended;
    }

    /** What of it the processor of the server does before Redis hears of it. */
    @Benchmark
    public Object encodeTheEntry() {
        return StoredEntry.of(batch);
    }

    /** What it does afterwards: the room that screens may hear of. */
    @Benchmark
    public Game evolveTheCommitted() {
        var game = open;
        for (var event : batch) {
            game = game.evolve(event);
        }
        return game;
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
