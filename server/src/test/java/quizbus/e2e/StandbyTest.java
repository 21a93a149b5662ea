package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;
import quizbus.store.RedisServer;

/** Two servers on one Redis: the first sleeps, the second takes its rooms over, and the first wakes up. */
class StandbyTest {

    /** Longer than a room speaks without a look at its log. */
    private static final Duration SLEEP = Duration.ofSeconds(4);

    private static final Pattern OF_THE_FIRST = Pattern.compile("\r\n1-[0-9]+\r\n");

    @TempDir
    private Path folder;

    /** A room with its host and a player on the first server. */
    private record Seated(Web.Made room, Bot host, Bot player, String ticket) {

        static Seated in(HttpClient client, URI base) {
            var room = new Web(client, base).create("""
                    {"mode":"hosted","round":{"count":2,"kinds":["truefalse"],"seed":7},
                     "settings":{"readingSeconds":0,"secondsPerQuestion":300}}""");
            var host = Bot.connect(client, base)
                    .say(Bot.message("host").put("pin", room.pin()).put("token", room.hostToken()));
            host.next("welcome");
            var player = Bot.connect(client, base)
                    .say(Bot.message("join").put("pin", room.pin()).put("name", "Ada"));
            return new Seated(
                    room, host, player, player.next("welcome").get("token").asText());
        }

        /** Starts the round and gives that answer as soon as it is taken. */
        Seated answering(String choice) {
            host.say(Bot.message("start"));
            player.next("question");
            do {
                StubbornPlayer.Retry.pause();
                player.say(answer(choice));
            } while (player.next(Bot::isReply, "an answer to the answer")
                    .path("type")
                    .asText()
                    .equals("error"));
            return this;
        }

        Bot resume(HttpClient client, URI base) {
            return Bot.connect(client, base)
                    .say(Bot.message("resume").put("pin", room.pin()).put("token", ticket));
        }

        String log() {
            return "room:" + room.pin() + ":log";
        }
    }

    @Test
    void aServerThatWasReplacedInItsSleepIsNotHeardAgain() throws InterruptedException {
        try (var redis = RedisServer.start(folder.resolve("redis"));
                var clients = new Clients();
                var first = server(redis, "first");
                var second = server(redis, "second")) {
            var client = clients.http();
            var waiting = Seated.in(client, first.base());
            var asking = Seated.in(client, first.base()).answering("true");
            var rooms = List.of(waiting, asking);

            first.signal("-STOP");
            // In the sleeper's ears when it wakes: each of these would have it speak at once, from what it knew.
            asking.player().say(answer("false")).say(answer("true"));
            asking.host().say(Bot.message("ready").put("id", "r"));
            waiting.host().say(Bot.message("start"));
            var before = rooms.stream().map(room -> ofTheFirst(redis, room)).toList();
            for (var room : rooms) {
                var welcome = room.resume(client, second.base()).next("welcome");
                assertEquals("Ada", welcome.get("you").get("name").asText());
            }
            new CountDownLatch(1).await(SLEEP.toMillis(), TimeUnit.MILLISECONDS);
            var heard = rooms.stream().map(room -> room.player().heard().size()).toList();
            first.signal("-CONT");

            for (var room : rooms) {
                assertEquals(1001, room.player().next("closed").get("code").asInt());
                assertEquals(1001, room.host().next("closed").get("code").asInt());
            }
            for (var number = 0; number < rooms.size(); number++) {
                var room = rooms.get(number);
                var since = room.player().heard();
                assertTrue(
                        since.subList(heard.get(number), since.size()).stream().noneMatch(StandbyTest::isOfTheRoom),
                        () -> "The sleeper spoke: " + since);
                assertEquals(before.get(number), ofTheFirst(redis, room), "It wrote nothing under its old epoch");
            }
        }
    }

    private ServerProcess server(RedisServer redis, String name) {
        return ServerProcess.start(folder.resolve(name), _ -> Map.of("REDIS_URL", redis.url()));
    }

    private static ObjectNode answer(String choice) {
        var answer = Bot.message("answer").put("question", 1).put("id", choice);
        answer.putObject("answer").put("choice", choice);
        return answer;
    }

    private static boolean isOfTheRoom(JsonNode message) {
        var type = message.path("type").asText();
        return !type.equals("probe") && !type.equals("closed");
    }

    private static long ofTheFirst(RedisServer redis, Seated room) {
        return OF_THE_FIRST
                .matcher(redis.ask("XRANGE", room.log(), "-", "+"))
                .results()
                .count();
    }
}
