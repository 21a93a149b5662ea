package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quizbus.bots.Bot;
import quizbus.bots.Knowledge;

/** Plays to the end whatever happens, and says again what was not acknowledged. */
final class Player extends Client {

    /** How a player behaves beside answering once. */
    enum Habit {
        PLAIN,
        /** Says an acknowledged answer again. */
        REPEATS,
        /** Says another answer once one was acknowledged. */
        CHANGES,
        /** Answers the first question when its time is just over. */
        LATE
    }

    private static final long AGAIN_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long READY_NANOS = Duration.ofSeconds(2).toNanos();

    /** Past the quarter second of grace, before the window is shut at the latest. */
    private static final int LATE_MILLIS = 340;

    private final Knowledge knowledge;
    private final Habit habit;
    private final boolean saysReady;
    private final String device;
    private final Map<Integer, JsonNode> said = new ConcurrentHashMap<>();
    private final Map<Integer, JsonNode> acknowledged = new ConcurrentHashMap<>();
    private volatile @Nullable String id;
    private volatile boolean isDone;
    private volatile boolean mayBegin;
    private @Nullable String token;
    private @Nullable JsonNode open;
    private long answerAt;
    private long readyAt;

    Player(Place place, int number, Random random, Knowledge knowledge, Habit habit, boolean saysReady) {
        super(place, "Player " + number, random);
        this.knowledge = knowledge;
        this.habit = habit;
        this.saysReady = saysReady;
        device = "%022d".formatted(random.nextLong(Long.MAX_VALUE));
    }

    /** The seat; empty before the first welcome. */
    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    boolean isLate() {
        return habit == Habit.LATE;
    }

    /** Whether the last word was heard. */
    boolean isDone() {
        return isDone;
    }

    /** What was acknowledged, by question: the promise that nothing may break. */
    Map<Integer, JsonNode> acknowledged() {
        return acknowledged;
    }

    /** What was answered, acknowledged or not. */
    Map<Integer, JsonNode> said() {
        return said;
    }

    /** Everybody is there: says ready where players do. */
    void begin() {
        mayBegin = true;
    }

    @Override
    ObjectNode greeting() {
        return token != null
                ? Bot.message("resume").put("pin", place.pin()).put("token", token)
                : Bot.message("join")
                        .put("pin", place.pin())
                        .put("name", diary.name())
                        .put("device", device);
    }

    @Override
    void hear(JsonNode message) {
        switch (message.path("type").asText()) {
            case "welcome" -> welcome(message);
            case "question" -> question(message);
            case "accepted" -> accepted(message.get("question").asInt());
            case "error" -> refused(message);
            case "reveal" -> open = null;
            case "final" -> isDone = true;
            default -> {}
        }
    }

    @Override
    void act(long now) {
        if (saysReady && mayBegin && open == null && now > readyAt && said.isEmpty()) {
            readyAt = now + READY_NANOS;
            say(Bot.message("ready"));
        }
        if (open != null && now > answerAt) {
            answerAt = now + AGAIN_NANOS;
            answer(open);
        }
    }

    private void welcome(JsonNode message) {
        id = message.get("you").get("player").asText();
        if (message.has("token")) {
            token = message.get("token").asText();
        }
        var room = message.get("room");
        open = null;
        switch (room.get("phase").asText()) {
            case "question" -> question(room.get("current"));
            case "podium", "ended" ->
                isDone |= room.path("mine").path("type").asText().equals("final");
            default -> {}
        }
    }

    private void question(JsonNode question) {
        var number = question.get("question").asInt();
        if (acknowledged.containsKey(number)) {
            return;
        }
        open = question;
        var wait = isLate() && number == 1
                ? question.get("closesAt").asLong() - question.get("opensAt").asLong() + 300 + LATE_MILLIS
                : 320 + random.nextInt(400);
        answerAt = System.nanoTime() + Duration.ofMillis(wait).toNanos();
    }

    private void answer(JsonNode question) {
        var number = question.get("question").asInt();
        var answer = said.computeIfAbsent(number, _ -> knowledge.answer(question, random.nextInt(5) < 3, random));
        say(message(number, answer, "first"));
    }

    private void accepted(int number) {
        var answer = Objects.requireNonNull(said.get(number), "An answer is acknowledged that was never given");
        var isFirst = acknowledged.put(number, answer) == null;
        if (open != null && open.get("question").asInt() == number) {
            var question = open;
            open = null;
            if (isFirst && habit == Habit.REPEATS) {
                say(message(number, answer, "repeat"));
            } else if (isFirst && habit == Habit.CHANGES) {
                say(message(number, knowledge.answer(question, random.nextBoolean(), random), "change"));
            }
        }
    }

    /** An answer can be too early for a paused room; any other refusal of it is final. */
    private void refused(JsonNode error) {
        switch (error.path("code").asText()) {
            case "question_not_open", "storage_unavailable", "rate_limited" ->
                answerAt = System.nanoTime() + Duration.ofMillis(200).toNanos();
            case "question_closed", "room_ended" -> open = null;
            default -> {}
        }
    }

    private static ObjectNode message(int number, JsonNode answer, String id) {
        var message = Bot.message("answer").put("question", number).put("id", id + "-" + number);
        message.set("answer", answer);
        return message;
    }
}
