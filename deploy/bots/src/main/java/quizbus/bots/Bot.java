package quizbus.bots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client that knows nothing but the protocol. One thread uses it at a time. */
public final class Bot extends WholeTexts {

    /** Reads and writes what goes over the wire. */
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    private final LinkedBlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
    private final Consumer<JsonNode> ear;
    private @Nullable WebSocket socket;
    private volatile Duration echoAfter = Duration.ZERO;

    private Bot(Consumer<JsonNode> ear) {
        this.ear = ear;
    }

    /** Opens a socket to the server at that address; {@code headers} are names and values in turn. Fails when it refuses. */
    public static Bot connect(HttpClient client, URI base, String... headers) {
        return connect(client, base, _ -> {}, headers);
    }

    /** The same, where {@code ear} hears every message at once, in order, on the thread of the socket. */
    public static Bot connect(HttpClient client, URI base, Consumer<JsonNode> ear, String... headers) {
        var bot = new Bot(ear);
        var address = URI.create(("https".equals(base.getScheme()) ? "wss://" : "ws://") + base.getAuthority() + "/ws");
        var handshake = client.newWebSocketBuilder().subprotocols("quizbus.v1").connectTimeout(Duration.ofSeconds(10));
        for (var next = 0; next < headers.length; next += 2) {
            handshake.header(headers[next], headers[next + 1]);
        }
        bot.socket = handshake.buildAsync(address, bot).join();
        return bot;
    }

    /** A message of that type, to be filled. */
    public static ObjectNode message(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    /** Says that. */
    public Bot say(ObjectNode message) {
        return sayRaw(message.toString());
    }

    /** Holds back the echo of every probe for so long. */
    public Bot echoAfter(Duration time) {
        echoAfter = time;
        return this;
    }

    /** One at a time: the socket takes no second text while a first is on its way, such as the echo of a probe. */
    public synchronized Bot sayRaw(String text) {
        try {
            Objects.requireNonNull(socket).sendText(text, true).join();
        } catch (CompletionException _) {
            // The line is dead; what was not answered is said again on the next one.
        }
        return this;
    }

    /** The next message of that type; what comes before it is passed over. */
    public JsonNode next(String type) {
        return next(message -> type.equals(message.path("type").asText()), type);
    }

    /** The next message that is wanted; {@code what} names it where none comes in 40 s. */
    public JsonNode next(Predicate<JsonNode> wanted, String what) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var message = poll(until); message != null; message = poll(until)) {
            if (wanted.test(message)) {
                return message;
            }
        }
        throw new AssertionError("Waited in vain for " + what + "; heard "
                + heard.subList(Math.max(0, heard.size() - 12), heard.size()));
    }

    /** The next message, or nothing when none comes within that time. */
    public Optional<JsonNode> next(Duration within) {
        return Optional.ofNullable(poll(System.nanoTime() + within.toNanos()));
    }

    /** Whether a message shows a screen that the host moves on from. */
    public static boolean isScreen(JsonNode message) {
        return message.has("screen") && !message.path("type").asText().equals("countdown");
    }

    /** Whether a message says what became of an answer. */
    public static boolean isReply(JsonNode message) {
        return message.path("type").asText().equals("accepted")
                || message.path("type").asText().equals("error");
    }

    /** All that was received so far, in order; a close is {@code {"type":"closed","code":…}}. */
    public List<JsonNode> heard() {
        return heard;
    }

    /** All messages of that type so far. */
    public List<JsonNode> all(String type) {
        return heard.stream()
                .filter(message -> type.equals(message.path("type").asText()))
                .toList();
    }

    /** Cuts the line without a word. */
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        take("{\"type\":\"closed\",\"code\":" + code + "}");
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        take("{\"type\":\"closed\",\"code\":1006,\"fault\":\"" + fault + "\"}");
    }

    @Override
    void take(String text) {
        try {
            var message = JSON.readTree(text);
            heard.add(message);
            ear.accept(message);
            if (message.path("type").asText().equals("probe")) {
                var echo = message("echo").put("n", message.get("n").asLong());
                if (echoAfter.isZero()) {
                    say(echo);
                } else {
                    CompletableFuture.delayedExecutor(echoAfter.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(() -> say(echo));
                }
            } else {
                inbox.add(message);
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    private @Nullable JsonNode poll(long until) {
        try {
            return inbox.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
