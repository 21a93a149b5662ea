package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import quizbus.bank.Bank;
import quizbus.bots.Clients;
import quizbus.bots.Knowledge;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;

/** A whole game of 60 stubborn players in which something happens in mid-question. */
final class Endurance {

    static final int PLAYERS = 60;

    private static final int QUESTIONS = 3;
    private static final int ANSWERS_BEFORE = 15;
    private static final long SEED = Long.getLong("seed", 7);

    private Endurance() {}

    /** Plays it to its end; every acknowledged answer must be in the report, and the report must agree with itself. */
    static List<StubbornPlayer> play(ServerProcess server, Runnable event)
            throws InterruptedException, ExecutionException {
        try (var clients = new Clients();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = clients.http();
            var web = new Web(client, server.base());
            var room = web.create("""
                    {"mode":"autopilot","round":{"count":%d,"kinds":["single"],"seed":%d},
                     "settings":{"readingSeconds":0,"secondsPerQuestion":20,"revealSeconds":3,"startSeconds":5}}""".formatted(QUESTIONS, SEED));
            var acknowledgements = new CountDownLatch(ANSWERS_BEFORE);
            var players = seats(client, server.base(), room.pin(), acknowledgements);
            var games = new ArrayList<Future<StubbornPlayer>>();
            players.forEach(player -> games.add(threads.submit(player::play)));

            assertTrue(acknowledgements.await(60, TimeUnit.SECONDS));
            event.run();

            for (var game : games) {
                game.get();
            }
            var report = web.report(room);
            Audit.agrees(report);
            players.forEach(player -> kept(player, report));
            return players;
        }
    }

    private static List<StubbornPlayer> seats(
            HttpClient client, URI base, String pin, CountDownLatch acknowledgements) {
        var knowledge = new Knowledge(Bank.load());
        var players = new ArrayList<StubbornPlayer>();
        for (var number = 0; number < PLAYERS; number++) {
            players.add(new StubbornPlayer(
                    client, base, pin, "Player " + number, knowledge, new Random(SEED + number), acknowledgements));
        }
        return players;
    }

    private static void kept(StubbornPlayer player, JsonNode report) {
        assertEquals(
                QUESTIONS,
                player.acknowledged.size(),
                () -> "Every answer was acknowledged in the end: " + player.story());
        for (var row : report.get("players")) {
            if (row.get("player").asText().equals(player.id())) {
                player.acknowledged.forEach((question, answer) -> assertEquals(
                        answer, row.get("answers").get(question - 1).get("answer")));
            }
        }
    }
}
