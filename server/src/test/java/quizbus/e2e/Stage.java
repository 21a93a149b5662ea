package quizbus.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import quizbus.bots.Bot;
import quizbus.bots.Web;

/** A room with its people, brought to a phase. */
final class Stage implements AutoCloseable {

    private static final Set<String> SCREENS = Set.of(
            "countdown", "question", "reveal", "standings", "podium", "ended", "paused", "unpaused", "kicked", "moved");

    static final String DEAD_DEVICE = "a".repeat(22);

    final Web.Made room;
    final String phase;
    final Bot host;
    final Bot player;
    final String token;
    private final Supplier<Bot> connect;
    private final List<Bot> open = new ArrayList<>();
    private @Nullable Bot watch;
    private @Nullable String deadToken;
    private int screen;
    private int said;
    private boolean hasBegun;
    private boolean hasArrived;

    /** In the lobby, with a host and a player; with further steps it comes to that phase. */
    Stage(Web web, Supplier<Bot> connect, String phase) {
        this.connect = connect;
        this.phase = phase;
        room = web.create("""
                {"mode":"hosted","round":{"count":2,"kinds":["single"]},
                 "settings":{"readingSeconds":0,"secondsPerQuestion":0}}""");
        host = stranger();
        host.say(message("host").put("token", room.hostToken())).next("welcome");
        player = stranger();
        token = join(player, message("join").put("name", "Ada")).get("token").asText();
    }

    /** With a screen that watches, a second player, and one who was put out. */
    Stage withEverybody() {
        watch = stranger();
        watch.say(message("watch")).next("welcome");
        join(stranger(), message("join").put("name", "Ben"));
        var kicked = stranger();
        var welcome = join(kicked, message("join").put("name", "Kim").put("device", DEAD_DEVICE));
        deadToken = welcome.get("token").asText();
        host.say(Bot.message("kick")
                .put("player", welcome.get("you").get("player").asText()));
        kicked.next("closed");
        return this;
    }

    Bot watch() {
        return Objects.requireNonNull(watch);
    }

    String deadToken() {
        return Objects.requireNonNull(deadToken);
    }

    /** The first half: all that begins with the countdown. */
    Stage begin() {
        if (!phase.equals("lobby") && !hasBegun) {
            hasBegun = true;
            host.say(Bot.message("start")).next("countdown");
        }
        return this;
    }

    /** The second half, once the countdown is over. */
    Stage arrive() {
        if (phase.equals("lobby") || phase.equals("countdown") || hasArrived) {
            return this;
        }
        hasArrived = true;
        var question = host.next("question");
        screen = question.get("screen").asInt();
        switch (phase) {
            case "question" -> awaitOpening(question);
            case "reveal" -> move(Bot.message("close").put("question", 1), "reveal");
            case "standings" -> {
                move(Bot.message("close").put("question", 1), "reveal");
                move(Bot.message("next").put("screen", screen), "standings");
            }
            case "podium" -> move(Bot.message("end"), "podium");
            case "ended" -> {
                move(Bot.message("end"), "podium");
                move(Bot.message("next").put("screen", screen), "ended");
            }
            default -> throw new AssertionError(phase);
        }
        return this;
    }

    /** Somebody with a fresh socket of an address of their own. */
    Bot stranger() {
        var bot = connect.get();
        open.add(bot);
        return bot;
    }

    /** A whole message of that type, by somebody with these tickets. */
    ObjectNode message(String type, String player, String host) {
        return switch (type) {
            case "join" -> message(type).put("name", "New " + ++said);
            case "resume" -> message(type).put("token", player);
            case "host" -> message(type).put("token", host);
            case "watch" -> message(type);
            case "next" -> Bot.message(type).put("screen", screen);
            case "close", "skip" -> Bot.message(type).put("question", 1);
            case "extend" -> Bot.message(type).put("question", 1).put("seconds", 5);
            case "lock" -> Bot.message(type).put("locked", false);
            case "kick" -> Bot.message(type).put("player", "p2");
            case "again" -> Bot.message(type).put("count", 1);
            case "ping" -> Bot.message(type).put("t", 1);
            case "echo" -> Bot.message(type).put("n", 1);
            case "answer" -> {
                var answer = Bot.message(type).put("question", 1);
                answer.putObject("answer").put("choice", "a");
                yield answer;
            }
            default -> Bot.message(type);
        };
    }

    /** What the room has shown so far, its host's commands all heard. */
    long shown() {
        host.say(Bot.message("lock").put("locked", false).put("id", "sync" + ++said));
        var id = "sync" + said;
        host.next(message -> id.equals(message.path("id").asText()), id);
        return host.heard().stream()
                .filter(message -> SCREENS.contains(message.path("type").asText()))
                .count();
    }

    @Override
    public void close() {
        open.forEach(Bot::close);
    }

    private static JsonNode join(Bot bot, ObjectNode join) {
        return bot.say(join).next("welcome");
    }

    private ObjectNode message(String type) {
        return Bot.message(type).put("pin", room.pin());
    }

    private void move(ObjectNode command, String to) {
        screen = host.say(command).next(to).get("screen").asInt();
    }

    /** The server runs on this machine, so its clock is ours. */
    private static void awaitOpening(JsonNode question) {
        var wait = question.get("opensAt").asLong() - System.currentTimeMillis();
        CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(Math.max(0, wait) + 50, TimeUnit.MILLISECONDS))
                .join();
    }
}
