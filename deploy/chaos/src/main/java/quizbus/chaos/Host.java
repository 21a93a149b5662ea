package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import quizbus.bots.Bot;

/** Leads the room: starts when all are there, and goes on as soon as there is nothing to wait for. */
final class Host extends Client {

    private static final long AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final String token;
    private final boolean leads;
    private final List<Player> players;
    private final int seats;
    private @Nullable JsonNode screen;
    private long pressAt;
    private boolean isLocked;
    private volatile boolean isAsked;
    private volatile boolean mayBegin;
    private volatile boolean mayEnd;
    private volatile boolean hasEnded;

    /** {@code leads} where the room does not go on by itself. */
    Host(Place place, String token, boolean leads, List<Player> players, Random random) {
        super(place, "Host", random);
        this.token = token;
        this.leads = leads;
        this.players = players;
        seats = players.size();
    }

    void begin() {
        mayBegin = true;
    }

    /** Everybody has heard the last word: the room may end. */
    void mayEnd() {
        mayEnd = true;
    }

    /** Whether the room is over. */
    boolean hasEnded() {
        return hasEnded;
    }

    /** Commands something harmless whose answer proves that the room writes again. */
    void ask() {
        isAsked = true;
        call();
    }

    @Override
    ObjectNode greeting() {
        return Bot.message("host").put("pin", place.pin()).put("token", token);
    }

    @Override
    void hear(JsonNode message) {
        if (message.path("type").asText().equals("welcome")) {
            screen = message.get("room").get("current");
            hasEnded |= message.get("room").get("phase").asText().equals("ended");
        } else if (message.has("screen")) {
            hasEnded |= message.path("type").asText().equals("ended");
            screen = message;
            pressAt = System.nanoTime()
                    + Duration.ofMillis(60 + random.nextInt(120)).toNanos();
        }
    }

    @Override
    void act(long now) {
        if (isAsked) {
            isAsked = false;
            isLocked = !isLocked;
            say(Bot.message("lock").put("locked", isLocked).put("id", "proof"));
        }
        if (leads && screen != null && now > pressAt && isTime(screen)) {
            pressAt = now + AGAIN_NANOS;
            say(press(screen));
        }
    }

    private ObjectNode press(JsonNode current) {
        return current.path("type").asText().equals("lobby")
                ? Bot.message("start")
                : Bot.message("next").put("screen", current.get("screen").asInt());
    }

    private boolean isTime(JsonNode current) {
        return switch (current.path("type").asText()) {
            case "lobby" -> mayBegin;
            case "question" -> acknowledged(current.get("question").asInt()) == seats;
            case "reveal", "standings" -> true;
            case "podium" -> mayEnd;
            default -> false;
        };
    }

    private long acknowledged(int question) {
        return players.stream()
                .filter(player -> player.acknowledged().containsKey(question))
                .count();
    }
}
