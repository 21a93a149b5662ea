package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quizbus.store.Futures.get;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.metrics.Health;

class DurabilityTest {

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        get(vertx.close());
    }

    @Test
    void aDurableRedisIsGood() {
        assertInstanceOf(Health.State.Good.class, look());
    }

    @Test
    void eachWeaknessIsNamed() {
        var state = look("--appendfsync", "everysec", "--maxmemory-policy", "allkeys-lru", "--appendonly", "no");

        assertInstanceOf(Health.State.Weak.class, state);
        assertTrue(state.sentence().contains("appendfsync is everysec and not always"), state::sentence);
        assertTrue(state.sentence().contains("appendonly is no and not yes"), state::sentence);
        assertTrue(state.sentence().contains("maxmemory-policy is allkeys-lru and not noeviction"), state::sentence);
    }

    @Test
    void aRedisThatDoesNotTellIsWeakToo() {
        assertEquals(
                "appendfsync cannot be read; appendonly cannot be read; maxmemory-policy cannot be read",
                look("--rename-command", "CONFIG", "").sentence());
    }

    private Health.State look(String... settings) {
        try (var server = RedisServer.start(folder, settings)) {
            var redis = Redis.open(vertx, server.url());
            var durability = get(Durability.watch(vertx, redis));
            get(redis.close());
            return durability.state();
        }
    }
}
