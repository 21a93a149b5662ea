package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;
import quizbus.store.RedisServer;

/** Two servers on one Redis: the first sleeps, the second takes its rooms over, and the first wakes up. */
class StandbyTest {

    /** A room with nothing to append looks at its log every 2 s; the rest is for a busy machine. */
    private static final Duration STEPS_DOWN = Duration.ofSeconds(2).plusMillis(1_500);

    private static final Pattern OF_THE_FIRST = Pattern.compile("\r\n1-[0-9]+\r\n");

    @TempDir
    private static Path folder;

    private static RedisServer redis;
    private static ServerProcess first;
    private static ServerProcess second;
    private static Clients clients;

    /** A room on the first server with its host and two players, one of whom says nothing. */
    private record Seated(Web.Made room, Bot host, Bot player, String ticket) {

        static Seated inTheLobby() {
            var room = new Web(clients.http(), first.base()).create("""
                    {"mode":"hosted","round":{"count":2,"kinds":["truefalse"],"seed":7},
                     "settings":{"readingSeconds":0,"secondsPerQuestion":300}}""");
            var host = Bot.connect(clients.http(), first.base())
                    .say(Bot.message("host").put("pin", room.pin()).put("token", room.hostToken()));
            host.next("welcome");
            var player = join(room, "Ada");
            join(room, "Ben").next("welcome");
            return new Seated(
                    room, host, player, player.next("welcome").get("token").asText());
        }

        /** The first question is open, and nobody has answered it. */
        static Seated asked() {
            var room = inTheLobby();
            var question = room.host.say(Bot.message("start")).next("question");
            room.player.next("question");
            pause(Duration.ofMillis(question.get("opensAt").asLong() - System.currentTimeMillis() + 100));
            return room;
        }

        static Seated answered() {
            var room = asked();
            assertEquals(
                    "accepted",
                    room.player
                            .say(answer("true"))
                            .next(Bot::isReply, "an answer to the answer")
                            .get("type")
                            .asText());
            return room;
        }

        static Seated revealed() {
            var room = answered();
            room.host.say(Bot.message("close").put("question", 1)).next("reveal");
            room.player.next("reveal");
            return room;
        }

        void comesToTheSecond() {
            var welcome = Bot.connect(clients.http(), second.base())
                    .say(Bot.message("resume").put("pin", room.pin()).put("token", ticket))
                    .next("welcome");
            assertEquals("Ada", welcome.get("you").get("name").asText());
        }

        Stream<Bot> people() {
            return Stream.of(host, player);
        }

        long writtenByTheFirst() {
            return OF_THE_FIRST
                    .matcher(redis.ask("XRANGE", "room:" + room.pin() + ":log", "-", "+"))
                    .results()
                    .count();
        }

        private static Bot join(Web.Made room, String name) {
            return Bot.connect(clients.http(), first.base())
                    .say(Bot.message("join").put("pin", room.pin()).put("name", name));
        }
    }

    @BeforeAll
    static void start() {
        redis = RedisServer.start(folder.resolve("redis"));
        first = server("first");
        second = server("second");
        clients = new Clients();
        // The first time costs a second: sleeps are to be as short as they can be.
        Seated.inTheLobby().comesToTheSecond();
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        clients.close();
        redis.close();
    }

    /** Sleeps just as long as the second needs to take the rooms, and some that clocks and timers notice. */
    @ParameterizedTest
    @ValueSource(ints = {0, 500, 4_000})
    void aServerThatWasReplacedInItsSleepIsNotHeardAgain(int millis) {
        var starting = Seated.inTheLobby();
        var answering = Seated.asked();
        var repeating = Seated.answered();
        var pressing = Seated.revealed();
        var silent = Seated.revealed();
        var rooms = List.of(starting, answering, repeating, pressing, silent);

        first.signal("-STOP");
        var sleptAt = System.nanoTime();
        // In the sleeper's ears when it wakes: with an append, and then without one, from what it knew.
        starting.host().say(Bot.message("start").put("id", "s"));
        answering.player().say(answer("true"));
        repeating.player().say(answer("false")).say(answer("true"));
        repeating.host().say(Bot.message("ready").put("id", "r"));
        pressing.host().say(Bot.message("next").put("screen", 0).put("id", "n"));
        pressing.player().say(Bot.message("review").put("id", "v"));
        var written = rooms.stream().map(Seated::writtenByTheFirst).toList();
        rooms.forEach(Seated::comesToTheSecond);
        pause(Duration.ofMillis(millis).minusNanos(System.nanoTime() - sleptAt));
        var heard = rooms.stream()
                .flatMap(Seated::people)
                .map(bot -> bot.heard().size())
                .toList();
        first.signal("-CONT");
        var wokeAt = System.nanoTime();

        rooms.stream()
                .flatMap(Seated::people)
                .forEach(
                        bot -> assertEquals(1001, bot.next("closed").get("code").asInt()));
        assertTrue(System.nanoTime() - wokeAt < STEPS_DOWN.toNanos(), "It steps down within 2 s");
        var people = rooms.stream().flatMap(Seated::people).toList();
        for (var number = 0; number < people.size(); number++) {
            var since = people.get(number).heard();
            assertTrue(
                    since.subList(heard.get(number), since.size()).stream().noneMatch(StandbyTest::isOfTheRoom),
                    () -> "The sleeper spoke: " + since);
        }
        assertEquals(
                written,
                rooms.stream().map(Seated::writtenByTheFirst).toList(),
                "It wrote nothing under its old epoch");
    }

    private static ServerProcess server(String name) {
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

    private static void pause(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
