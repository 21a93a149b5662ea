package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;
import quizbus.store.RedisServer;

class DrainTest {

    private static final Duration MOST = Duration.ofSeconds(15);
    /** Three seconds on a quiet machine; a server just started, without what it learns, costs more where tests share it. */
    private static final Duration BACK = Duration.ofSeconds(6);

    @TempDir
    private Path folder;

    @Test
    void aServerThatIsAskedToEndLosesNothingAndSendsEverybodyOn() throws Exception {
        var readyAt = new AtomicLong();
        try (var server = ServerProcess.start(folder.resolve("data"))) {
            var players = Endurance.play(server, () -> {
                var askedAt = System.nanoTime();
                server.signal("-TERM");
                server.signal("-TERM");

                assertEquals(0, server.awaitExit(), server::output);
                assertTrue(System.nanoTime() - askedAt < MOST.toNanos(), "It ends within 15 s");
                server.restart();
                readyAt.set(System.nanoTime());
            });

            assertFalse(server.output().contains("did not come to rest"), server::output);
            players.forEach(player -> assertEquals(List.of(1001), player.closes, player::story));
            var back = players.stream()
                    .map(player -> Duration.ofNanos(player.backAt - readyAt.get()))
                    .sorted()
                    .toList();
            assertTrue(
                    back.get(Endurance.PLAYERS * 95 / 100).compareTo(BACK) < 0, () -> "They were back after " + back);
        }
    }

    @Test
    void aServerWhoseRedisStandsStillEndsInTimeAllTheSame() throws Exception {
        try (var redis = RedisServer.start(folder.resolve("redis"));
                var clients = new Clients();
                var server = ServerProcess.start(folder.resolve("data"), _ -> Map.of("REDIS_URL", redis.url()))) {
            var room = new Web(clients.http(), server.base()).create("{\"mode\":\"hosted\",\"round\":{\"count\":1}}");
            var host = Bot.connect(clients.http(), server.base())
                    .say(Bot.message("host").put("pin", room.pin()).put("token", room.hostToken()));
            host.next("welcome");

            redis.freeze();
            host.say(Bot.message("lock").put("locked", true).put("id", "1"));
            host.next("paused");
            var askedAt = System.nanoTime();
            server.signal("-TERM");
            host.next(DrainTest::isGoing, "1001");

            assertEquals(0, server.awaitExit(), server::output);
            assertTrue(System.nanoTime() - askedAt < MOST.toNanos(), "It ends within 15 s");
            assertTrue(host.all("ok").isEmpty(), "What was not confirmed is not acknowledged");
            redis.thaw();
        }
    }

    private static boolean isGoing(JsonNode message) {
        return message.path("type").asText().equals("closed")
                && message.path("code").asInt() == 1001;
    }
}
