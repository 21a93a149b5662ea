package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import quizbus.bots.Bot;

/** Somebody in a room whose line breaks: it notices silence, comes back, and says who it is. */
abstract class Client implements Runnable {

    /** What all clients of a game share. */
    record Place(HttpClient http, URI door, IntSupplier life, Ledger ledger, String pin) {}

    private static final Duration TICK = Duration.ofMillis(40);
    private static final long PING_NANOS = Duration.ofMillis(1_500).toNanos();
    private static final long SILENCE_NANOS = Duration.ofSeconds(6).toNanos();

    final Place place;
    final Random random;
    final Ledger.Diary diary;
    private final List<Bot> ghosts = new CopyOnWriteArrayList<>();
    private @Nullable Bot bot;
    private int lines;
    private long lastHeard;
    private long lastPing;
    private volatile boolean isSeated;
    private volatile boolean isWanted;
    private volatile boolean mustMove;
    private volatile boolean isOver;

    Client(Place place, String name, Random random) {
        this.place = place;
        this.random = random;
        diary = place.ledger().diary(name);
    }

    /** Shows that it is there, as soon as it can. */
    final void call() {
        isWanted = true;
    }

    /** Leaves its line as it is, listens on, and takes another one. */
    final void move() {
        mustMove = true;
    }

    /** Whether every line that it left behind has been closed by the other side. */
    final boolean isRidOfOldLines() {
        return ghosts.stream().allMatch(ghost -> !ghost.all("closed").isEmpty());
    }

    final void end() {
        isOver = true;
    }

    final boolean isSeated() {
        return isSeated;
    }

    @Override
    public final void run() {
        while (!isOver) {
            var line = bot;
            if (line == null) {
                connect();
            } else if (mustMove) {
                mustMove = false;
                ghosts.add(line);
                lose();
            } else {
                listen(line);
            }
        }
        ghosts.forEach(Bot::close);
        if (bot != null) {
            bot.close();
        }
    }

    /** The first message on a new line. */
    abstract ObjectNode greeting();

    /** What it makes of a message. */
    abstract void hear(JsonNode message);

    /** What it does of itself, some twenty times a second; {@code now} is on the monotonic clock. */
    abstract void act(long now);

    final void say(ObjectNode message) {
        if (bot != null) {
            bot.say(message);
        }
    }

    private void connect() {
        var line = new Ledger.Line(++lines, place.life().getAsInt());
        try {
            var opened = Bot.connect(place.http(), place.door(), message -> diary.note(line, message));
            bot = opened;
            lastHeard = System.nanoTime();
            opened.say(greeting());
        } catch (CompletionException _) {
            Pause.millis(50 + random.nextInt(200));
        }
    }

    private void listen(Bot line) {
        var message = line.next(TICK);
        var now = System.nanoTime();
        if (message.isPresent()) {
            lastHeard = now;
            take(message.get());
        } else if (now - lastHeard > SILENCE_NANOS) {
            line.close();
            lose();
        }
        if (bot != null && isSeated) {
            if (isWanted || now - lastPing > PING_NANOS) {
                isWanted = false;
                lastPing = now;
                // A number of this clock, so that the reply can be told from those to other lines.
                say(Bot.message("ping").put("t", now / 1_000));
            }
            act(now);
        }
    }

    private void take(JsonNode message) {
        switch (message.path("type").asText()) {
            case "closed" -> {
                lose();
                Pause.millis(20 + random.nextInt(150));
            }
            case "welcome" -> {
                isSeated = true;
                hear(message);
            }
            case "error" -> {
                if (!isSeated) {
                    // What a first message is refused for passes: the store is away, or the room just being opened.
                    Pause.millis(150 + random.nextInt(150));
                    if (bot != null) {
                        bot.close();
                    }
                    lose();
                } else {
                    hear(message);
                }
            }
            default -> hear(message);
        }
    }

    private void lose() {
        bot = null;
        isSeated = false;
    }
}
