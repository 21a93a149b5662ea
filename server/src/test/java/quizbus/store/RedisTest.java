package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quizbus.store.Futures.failure;
import static quizbus.store.Futures.get;
import static quizbus.store.Samples.PIN;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.room.Journal.Appended;
import quizbus.room.Journal.Entry;
import quizbus.room.Journal.EntryId;

/** What becomes of the journal when its Redis dies, stands still or refuses. */
class RedisTest {

    private static final EntryId FIRST = EntryId.FIRST;

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private RedisServer server;
    private Redis redis;
    private RedisJournal journal;

    @BeforeEach
    void start() {
        server = RedisServer.start(folder);
        redis = Redis.open(vertx, server.url());
        journal = new RedisJournal(redis);
        get(journal.create(PIN, List.of(Samples.created())));
    }

    @AfterEach
    void stop() {
        get(redis.close());
        get(vertx.close());
        server.close();
    }

    @Test
    void afterAKillTheWriterGoesOnWhereItWas() {
        server.kill();
        assertInstanceOf(RedisAway.class, failure(untilItFails()));

        server.startAgain();

        assertEquals(new Appended.Written(), get(patiently(() -> append(2))));
        assertEquals(2, get(journal.read(PIN, new EntryId(0, 0))).size());
    }

    @Test
    void anAppendWhoseAnswerWasLostIsFoundToBeWritten() {
        server.freeze();
        var unknown = append(2);
        assertInstanceOf(RedisAway.class, failure(unknown));
        server.thaw();

        assertEquals(new Appended.Written(), get(patiently(() -> append(2))));
        assertEquals(2, get(journal.read(PIN, new EntryId(0, 0))).size());
    }

    @Test
    void nothingPilesUpWhileRedisStandsStill() {
        server.freeze();
        var began = System.nanoTime();

        for (int i = 0; i < 5; i++) {
            failure(journal.tip(PIN));
        }

        assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 20);
        server.thaw();
        assertTrue(get(patiently(() -> journal.tip(PIN))).isPresent());
    }

    @Test
    void aRedisThatCameBackEmptyIsNoticed() {
        server.kill();
        server.startAgain();
        server.ask("FLUSHALL");

        assertInstanceOf(Appended.Behind.class, get(patiently(() -> append(2))));
    }

    @Test
    void aFullRedisRefusesAndNothingIsHalfWritten() {
        server.ask("CONFIG", "SET", "maxmemory", "1");

        assertTrue(failure(append(2)).toString().contains("OOM"));

        server.ask("CONFIG", "SET", "maxmemory", "0");
        assertEquals(new Appended.Written(), get(append(2)));
    }

    @Test
    void readyFailsWhereNothingAnswers() {
        var nowhere = Redis.open(vertx, "redis://127.0.0.1:1");

        assertInstanceOf(NoRedis.class, failure(nowhere.ready(Duration.ofMillis(300))));
        get(nowhere.close());
    }

    private Future<Appended> append(int number) {
        return journal.append(PIN, FIRST, new Entry(new EntryId(1, number), List.of(Samples.gone(number))));
    }

    private Future<?> untilItFails() {
        return journal.tip(PIN).compose(_ -> journal.tip(PIN));
    }

    /** As a room does: again until there is an outcome. */
    private <T> Future<T> patiently(Supplier<Future<T>> call) {
        return call.get().recover(_ -> patiently(call));
    }
}
