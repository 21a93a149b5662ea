package quizbus.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import quizbus.bots.Bot;
import quizbus.bots.Knowledge;

/** A player whose line breaks: it comes back with its ticket, and says what was not acknowledged again. */
final class StubbornPlayer {

    /** What was acknowledged, by question: the promise that nothing may break. */
    final Map<Integer, JsonNode> acknowledged = new HashMap<>();

    /** How its lines were closed. */
    final List<Integer> closes = new ArrayList<>();

    /** When it had its latest welcome after a line broke, by {@code System.nanoTime}. */
    long backAt;

    private final List<String> story = new ArrayList<>();
    private final HttpClient client;
    private final URI base;
    private final String pin;
    private final Knowledge knowledge;
    private final Random random;
    private final CountDownLatch acknowledgements;
    private Bot bot;
    private String token;
    private String id;

    StubbornPlayer(
            HttpClient client,
            URI base,
            String pin,
            String name,
            Knowledge knowledge,
            Random random,
            CountDownLatch acknowledgements) {
        this.client = client;
        this.base = base;
        this.pin = pin;
        this.knowledge = knowledge;
        this.random = random;
        this.acknowledgements = acknowledgements;
        bot = Bot.connect(client, base);
        bot.say(Bot.message("join").put("pin", pin).put("name", name));
        var welcome = bot.next("welcome");
        token = welcome.get("token").asText();
        id = welcome.get("you").get("player").asText();
    }

    String id() {
        return id;
    }

    /** All that mattered to this player, for a test that failed. */
    String story() {
        return String.join("\n", story);
    }

    /** Plays to the podium. */
    StubbornPlayer play() {
        var answers = new HashMap<Integer, ObjectNode>();
        while (true) {
            var message = bot.next(StubbornPlayer::matters, "something that matters");
            story.add(message.toString());
            switch (message.get("type").asText()) {
                case "question" -> answer(message, answers);
                case "accepted" -> acknowledge(message.get("question").asInt(), answers);
                case "error" -> again(message, answers);
                case "closed" -> {
                    closes.add(message.get("code").asInt());
                    comeBack(answers);
                }
                default -> {
                    return this;
                }
            }
        }
    }

    private static boolean matters(JsonNode message) {
        return switch (message.path("type").asText()) {
            case "question", "accepted", "error", "closed", "final" -> true;
            default -> false;
        };
    }

    private void answer(JsonNode question, Map<Integer, ObjectNode> answers) {
        var number = question.get("question").asInt();
        var answer = answers.computeIfAbsent(number, _ -> {
            var said = Bot.message("answer").put("question", number).put("id", id + "-" + number);
            said.set("answer", knowledge.answer(question, random.nextBoolean(), random));
            return said;
        });
        if (!acknowledged.containsKey(number)) {
            bot.say(answer);
        }
    }

    private void acknowledge(int number, Map<Integer, ObjectNode> answers) {
        if (acknowledged.put(number, answers.get(number).get("answer")) == null) {
            acknowledgements.countDown();
        }
    }

    private void again(JsonNode error, Map<Integer, ObjectNode> answers) {
        if (error.get("code").asText().equals("question_not_open")) {
            Retry.pause();
            answers.values().stream()
                    .filter(answer -> answer.get("id").equals(error.get("id")))
                    .forEach(bot::say);
        }
    }

    private void comeBack(Map<Integer, ObjectNode> answers) {
        bot = Retry.until(() -> Bot.connect(client, base));
        bot.say(Bot.message("resume").put("pin", pin).put("token", token));
        var first = bot.next(
                message -> message.has("room") || message.path("type").asText().equals("closed"), "a welcome");
        story.add(first.toString());
        if (!first.has("room")) {
            comeBack(answers);
            return;
        }
        backAt = System.nanoTime();
        if (first.get("room").get("phase").asText().equals("question")) {
            answer(first.get("room").get("current"), answers);
        }
    }

    /** Tries again until the server is back. */
    static final class Retry {

        private Retry() {}

        static Bot until(Supplier<Bot> connect) {
            for (var attempt = 0; attempt < 600; attempt++) {
                try {
                    return connect.get();
                } catch (CompletionException _) {
                    pause();
                }
            }
            throw new AssertionError("The server did not come back");
        }

        /** As long as a person takes to try once more, and well under the limit of a socket. */
        static void pause() {
            try {
                new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
