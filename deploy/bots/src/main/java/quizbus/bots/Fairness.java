package quizbus.bots;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import quizbus.bank.Bank;

/** Plays one question over lines of different length, everybody thinking equally long, and tells what each one got. */
public final class Fairness {

    private static final Duration THINKING = Duration.ofSeconds(4);
    private static final String ROOM = "{\"mode\":\"hosted\",\"round\":{\"count\":1,\"kinds\":[\"single\"]},"
            + "\"settings\":{\"readingSeconds\":1,\"secondsPerQuestion\":20,\"scoring\":\"balanced\"}}";

    /**
     * How a player is connected.
     *
     * @param echoAfter how long the player holds back the echo of each probe, to look slower than the line is
     */
    public record Line(int roundTripMillis, int jitterMillis, Duration echoAfter) {}

    /** What a player got: the message {@code result}. */
    public record Got(Line line, JsonNode result) {

        /** The points of the question. */
        public int points() {
            return result.get("points").asInt();
        }

        /** What the receipt gives back for the network, in milliseconds. */
        public int networkMillis() {
            return result.get("receipt").get("networkMillis").asInt();
        }

        /** What the receipt adds up to. */
        public long sum() {
            return worth(result);
        }
    }

    private final URI server;
    private final Clients clients;
    private final Knowledge knowledge = new Knowledge(Bank.load());

    /** Plays against the server at that address of this machine. */
    public Fairness(URI server, Clients clients) {
        this.server = server;
        this.clients = clients;
    }

    /** One question of 20 s, balanced; everybody presses the right answer four seconds after it opens. */
    public List<Got> play(List<Line> lines) throws IOException {
        var web = new Web(clients.http(), server);
        var room = web.create(ROOM);
        var host = Bot.connect(clients.http(), server);
        host.say(Bot.message("host").put("pin", room.pin()).put("token", room.hostToken()))
                .next("welcome");
        var slow = new ArrayList<SlowLine>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var players = new ArrayList<CompletableFuture<Got>>();
            for (var line : lines) {
                var path = new SlowLine(server, line.roundTripMillis(), line.jitterMillis(), lines.indexOf(line));
                slow.add(path);
                var player = Bot.connect(clients.http(), path.base()).echoAfter(line.echoAfter());
                player.say(Bot.message("join").put("pin", room.pin()).put("name", "P" + slow.size()))
                        .next("welcome");
                players.add(CompletableFuture.supplyAsync(() -> new Got(line, answer(player)), threads));
            }
            host.say(Bot.message("start"));
            return players.stream().map(CompletableFuture::join).toList();
        } finally {
            slow.forEach(SlowLine::close);
            host.close();
        }
    }

    /** What the receipt of that {@code result} adds up to. */
    static long worth(JsonNode result) {
        var receipt = result.get("receipt");
        var worth = receipt.get("base")
                .decimalValue()
                .multiply(result.get("credit").decimalValue())
                .multiply(receipt.get("speed").decimalValue());
        return worth.setScale(0, RoundingMode.HALF_UP).longValueExact()
                + receipt.get("bonus").asInt();
    }

    private JsonNode answer(Bot player) {
        var question = player.next("question");
        long pressAt = question.get("opensAt").asLong() + THINKING.toMillis();
        pause(pressAt - System.currentTimeMillis());
        var message = Bot.message("answer").put("question", 1).put("id", "a");
        message.set("answer", knowledge.answer(question, true, new Random()));
        player.say(message).next("accepted");
        var result = player.next("result");
        player.close();
        return result;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
