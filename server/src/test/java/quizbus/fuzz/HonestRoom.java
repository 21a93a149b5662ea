package quizbus.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.Knowledge;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;

/** People who play one game after another while others attack; nothing of that may reach them. */
final class HonestRoom implements Callable<HonestRoom.Played> {

    private static final int PLAYERS = 3;
    private static final int QUESTIONS = 20;

    /** What came of it: games to the end, and the longest wait for a pong. */
    record Played(int games, Duration longestPing) {}

    private final ServerProcess server;
    private final Knowledge knowledge;
    private final AtomicBoolean isOver;
    private final Random random = new Random(1);
    private Duration longestPing = Duration.ZERO;

    HonestRoom(ServerProcess server, Knowledge knowledge, AtomicBoolean isOver) {
        this.server = server;
        this.knowledge = knowledge;
        this.isOver = isOver;
    }

    @Override
    public Played call() {
        int games = 0;
        try (var clients = new Clients()) {
            while (!isOver.get()) {
                play(clients);
                games++;
            }
        }
        return new Played(games, longestPing);
    }

    private void play(Clients clients) {
        var web = new Web(clients.http(), server.base());
        var room = web.create("""
                {"mode":"hosted","round":{"count":%d},
                 "settings":{"readingSeconds":0,"secondsPerQuestion":60}}""".formatted(QUESTIONS));
        var host = Bot.connect(clients.http(), server.base());
        host.say(Bot.message("host").put("pin", room.pin()).put("token", room.hostToken()));
        var players = new ArrayList<Bot>();
        for (int number = 0; number < PLAYERS; number++) {
            var player = Bot.connect(clients.http(), server.base());
            player.say(Bot.message("join").put("pin", room.pin()).put("name", "Player " + number));
            player.next("welcome");
            players.add(player);
        }
        host.say(Bot.message("start"));
        for (int question = 1; question <= QUESTIONS; question++) {
            players.forEach(this::answer);
            players.forEach(player -> player.next("result"));
            next(host, "reveal");
            next(host, question < QUESTIONS ? "standings" : "podium");
        }
        agrees(web, room, players);
        // The room goes with its game, so that memory can be compared.
        host.say(Bot.message("next")
                .put("screen", host.all("podium").getFirst().get("screen").asInt()));
        host.next("ended");
        players.forEach(Bot::close);
        host.close();
    }

    /** The host moves on from every screen but the last. */
    private static void next(Bot host, String screen) {
        var shown = host.next(screen);
        if (!screen.equals("podium")) {
            host.say(Bot.message("next").put("screen", shown.get("screen").asInt()));
        }
    }

    private void answer(Bot player) {
        var question = player.next("question");
        var answer =
                Bot.message("answer").put("question", question.get("question").asInt());
        answer.set("answer", knowledge.answer(question, random.nextBoolean(), random));
        ping(player);
        player.say(answer);
        while (player.next(Bot::isReply, "a reply").get("type").asText().equals("error")) {
            Pace.pass(Duration.ofMillis(100));
            player.say(answer);
        }
    }

    private void ping(Bot player) {
        var began = System.nanoTime();
        player.say(Bot.message("ping").put("t", began));
        player.next("pong");
        var waited = Duration.ofNanos(System.nanoTime() - began);
        longestPing = waited.compareTo(longestPing) > 0 ? waited : longestPing;
    }

    private static void agrees(Web web, Web.Made room, List<Bot> players) {
        var report = web.report(room);
        for (var player : players) {
            var you = player.all("welcome").getFirst().get("you").get("player");
            var last = player.next("final");
            for (var row : report.get("players")) {
                if (row.get("player").equals(you)) {
                    assertEquals(row.get("total"), last.get("total"));
                    assertEquals(QUESTIONS, row.get("answers").size());
                }
            }
        }
    }
}
