package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bank.Bank;
import quizbus.bank.Kind;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.Knowledge;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Pin;
import quizbus.protocol.Json;
import quizbus.room.Journal.EntryId;
import quizbus.room.Reports;
import quizbus.store.Redis;
import quizbus.store.RedisJournal;

class BigGameTest {

    /** All that a question may tell before its reveal. */
    private static final Set<String> SHOWN = Set.of(
            ("type seq screen question of kind stem code options choose units left right blanks points opensAt closesAt")
                    .split(" "));

    private static final int PLAYERS = 200;
    private static final long SEED = Long.getLong("seed", 42);

    @TempDir
    private Path folder;

    @Test
    void twoHundredPlayersAndAllKindsAgreeToTheDigit() throws ExecutionException, InterruptedException {
        var bank = Bank.load();
        try (var server = ServerProcess.start(folder.resolve("data"));
                var clients = new Clients();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = clients.http();
            var web = new Web(client, server.base());
            var room = web.create("""
                    {"mode":"hosted","title":"All kinds","round":{"items":[%s]},"board":"e2e",
                     "settings":{"readingSeconds":0,"secondsPerQuestion":60,"scoring":"classic"}}""".formatted(items(bank)));
            var host = Bot.connect(client, server.base());
            host.say(Bot.message("host").put("pin", room.pin()).put("token", room.hostToken()));
            host.next("welcome");
            var players = new ArrayList<Future<Bot>>();
            var knowledge = new Knowledge(bank);
            for (var number = 0; number < PLAYERS; number++) {
                var random = new Random(SEED + number);
                var name = "Player " + number;
                players.add(threads.submit(
                        () -> play(Bot.connect(client, server.base()), room.pin(), name, knowledge, random)));
            }
            host.next(message -> message.path("players").asInt() == PLAYERS, "everybody in the lobby");
            host.say(Bot.message("start"));
            lead(host);
            var finished = new ArrayList<Bot>();
            for (var player : players) {
                finished.add(player.get());
            }
            var report = web.report(room);
            finished.forEach(player -> audit(player, report));
            Audit.agrees(report);
            assertEquals(PLAYERS, report.get("players").size());
            agreesWithBoards(web, room, report);
            agreesWithLog(server, room, report);
            assertEquals(
                    1 + PLAYERS * 10,
                    web.get(
                                    "/api/rooms/" + room.pin() + "/report",
                                    "Authorization",
                                    "Bearer " + room.hostToken(),
                                    "Accept",
                                    "text/csv")
                            .body()
                            .lines()
                            .count());
            host.close();
        }
    }

    private static String items(Bank bank) {
        var chosen = new ArrayList<String>();
        for (var kind : Kind.values()) {
            bank.items().stream()
                    .filter(item -> item.kind().equals(kind.wire()))
                    .limit(kind == Kind.SINGLE ? 3 : 1)
                    .forEach(item -> chosen.add("\"" + item.card().id() + "\""));
        }
        assertEquals(10, chosen.size());
        return String.join(",", chosen);
    }

    private static void lead(Bot host) {
        for (var message = host.next(Bot::isScreen, "a screen");
                !message.get("type").asText().equals("podium");
                message = host.next(Bot::isScreen, "a screen")) {
            if (!message.get("type").asText().equals("question")) {
                host.say(Bot.message("next").put("screen", message.get("screen").asInt()));
            }
        }
    }

    private static Bot play(Bot bot, String pin, String name, Knowledge knowledge, Random random) {
        bot.say(Bot.message("join").put("pin", pin).put("name", name));
        bot.next("welcome");
        for (var number = 1; number <= 10; number++) {
            var question = bot.next("question");
            var answer = Bot.message("answer").put("question", number).put("id", name + number);
            answer.set("answer", knowledge.answer(question, random.nextInt(3) > 0, random));
            bot.say(answer);
            while (bot.next(Bot::isReply, "a reply").get("type").asText().equals("error")) {
                StubbornPlayer.Retry.pause();
                bot.say(answer);
            }
            bot.next("result");
        }
        bot.next("final");
        return bot;
    }

    /** What a player was told is what the report says, and no key came before its reveal. */
    private static void audit(Bot bot, JsonNode report) {
        var last = bot.all("final").getFirst();
        var you = bot.all("welcome").getFirst().get("you").get("player").asText();
        for (var player : report.get("players")) {
            if (player.get("player").asText().equals(you)) {
                assertEquals(player.get("total").asInt(), last.get("total").asInt());
                assertEquals(player.get("rank").asInt(), last.get("rank").asInt());
                assertEquals(player.get("right").asInt(), last.get("right").asInt());
                for (var result : bot.all("result")) {
                    var row = player.get("answers").get(result.get("question").asInt() - 1);
                    assertEquals(row.get("points"), result.get("points"));
                    assertEquals(row.get("receipt"), result.get("receipt"));
                }
            }
        }
        bot.all("question")
                .forEach(question ->
                        question.fieldNames().forEachRemaining(field -> assertTrue(SHOWN.contains(field), field)));
        var lastSeq = 0L;
        for (var message : bot.heard()) {
            assertTrue(message.path("seq").asLong(Long.MAX_VALUE) >= lastSeq);
            lastSeq = Math.max(lastSeq, message.path("seq").asLong(0));
        }
    }

    private static void agreesWithBoards(Web web, Web.Made room, JsonNode report) {
        var board = web.json(web.get("/api/rooms/" + room.pin() + "/leaderboard?from=0&count=1000")
                .body());
        var season = web.json(web.get("/api/boards/e2e?from=0&count=1000").body());
        assertEquals(PLAYERS, board.get("players").asInt());
        assertEquals(PLAYERS, season.get("players").asInt());
        var rows = new HashSet<String>();
        board.get("entries")
                .forEach(row -> rows.add(row(row.get("player"), row.get("rank"), row.get("points"), row.get("right"))));
        for (var player : report.get("players")) {
            assertTrue(
                    rows.contains(
                            row(player.get("player"), player.get("rank"), player.get("total"), player.get("right"))),
                    player::toString);
        }
    }

    /** The log, read past the server and folded again, gives the same report. */
    private static void agreesWithLog(ServerProcess server, Web.Made room, JsonNode report) {
        var vertx = Vertx.vertx();
        try {
            var redis = Redis.open(vertx, "unix://" + server.data().resolve("redis/redis.sock"));
            redis.ready(Duration.ofSeconds(10)).await();
            var log = new RedisJournal(redis)
                    .read(new Pin(room.pin()), new EntryId(0, 0))
                    .await();
            var events = log.stream().flatMap(entry -> entry.events().stream()).toList();
            var game = Game.begin((Event.RoomCreated) events.getFirst());
            for (var event : events.subList(1, events.size())) {
                game = game.evolve(event);
            }
            assertEquals(report, tree(Json.write(Reports.of(game))));
        } finally {
            vertx.close().await();
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Bot.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String row(JsonNode... cells) {
        return String.join("|", Arrays.stream(cells).map(JsonNode::asText).toList());
    }
}
