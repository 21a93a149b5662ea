package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bank.Bank;
import quizbus.bots.Clients;
import quizbus.bots.Knowledge;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;

class KillTest {

    private static final int PLAYERS = 60;
    private static final int BEFORE_THE_KILL = 15;
    private static final long SEED = Long.getLong("seed", 7);

    @TempDir
    private Path folder;

    @Test
    void aKillOfTheServerInMidQuestionLosesNoAcknowledgedAnswer() throws Exception {
        try (var server = ServerProcess.start(folder.resolve("data"))) {
            var redis = redis(server);

            survives(server, killed -> {
                killed.kill();
                killed.restart();
            });

            assertEquals(redis.pid(), redis(server).pid(), "The Redis that went on was adopted, not doubled");
        }
    }

    @Test
    void aKillOfRedisInMidQuestionLosesNoAcknowledgedAnswer() throws Exception {
        try (var server = ServerProcess.start(folder.resolve("data"))) {
            var redis = redis(server);

            survives(server, _ -> redis.destroyForcibly());

            assertNotEquals(redis.pid(), redis(server).pid(), "The server started its Redis again");
        }
    }

    private void survives(ServerProcess server, Consumer<ServerProcess> fault)
            throws InterruptedException, ExecutionException {
        try (var clients = new Clients();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = clients.http();
            var web = new Web(client, server.base());
            var room = web.create("""
                    {"mode":"autopilot","round":{"count":3,"kinds":["single"],"seed":%d},
                     "settings":{"readingSeconds":0,"secondsPerQuestion":20,"revealSeconds":3,"startSeconds":5}}""".formatted(SEED));
            var acknowledgements = new CountDownLatch(BEFORE_THE_KILL);
            var players = seats(client, server, room, acknowledgements);
            var games = new ArrayList<Future<StubbornPlayer>>();
            players.forEach(player -> games.add(threads.submit(player::play)));

            assertTrue(acknowledgements.await(60, TimeUnit.SECONDS));
            fault.accept(server);

            for (var game : games) {
                game.get();
            }
            var report = web.report(room);
            Audit.agrees(report);
            players.forEach(player -> kept(player, report));
        }
    }

    private static List<StubbornPlayer> seats(
            HttpClient client, ServerProcess server, Web.Made room, CountDownLatch acknowledgements) {
        var knowledge = new Knowledge(Bank.load());
        var players = new ArrayList<StubbornPlayer>();
        for (var number = 0; number < PLAYERS; number++) {
            players.add(new StubbornPlayer(
                    client,
                    server.base(),
                    room.pin(),
                    "Player " + number,
                    knowledge,
                    new Random(SEED + number),
                    acknowledgements));
        }
        return players;
    }

    private static void kept(StubbornPlayer player, JsonNode report) {
        assertEquals(
                3, player.acknowledged.size(), () -> "Every answer was acknowledged in the end: " + player.story());
        for (var row : report.get("players")) {
            if (row.get("player").asText().equals(player.id())) {
                player.acknowledged.forEach((question, answer) -> assertEquals(
                        answer, row.get("answers").get(question - 1).get("answer")));
            }
        }
    }

    private static ProcessHandle redis(ServerProcess server) {
        try {
            var number = Files.readString(server.data().resolve("redis/pid")).strip();
            return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
