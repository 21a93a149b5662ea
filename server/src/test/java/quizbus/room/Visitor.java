package quizbus.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import quizbus.game.Pin;
import quizbus.game.PlayerId;
import quizbus.protocol.ClientMessage;
import quizbus.room.Request.Entrance;

/** Somebody in a room, speaking over the event bus as a gateway would. */
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final InstantSource clock;
    private final Pin pin;
    private final SocketId socket = new SocketId(0, NUMBERS.incrementAndGet());
    private final LinkedBlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
    final List<JsonNode> heard = new ArrayList<>();
    private volatile Optional<PlayerId> player = Optional.empty();
    private volatile boolean isScreen;
    private volatile boolean isIn;

    private Visitor(Vertx vertx, InstantSource clock, Pin pin) {
        this.vertx = vertx;
        this.clock = clock;
        this.pin = pin;
        vertx.eventBus()
                .<Envelope.Speech>localConsumer(
                        Addresses.speech(pin),
                        message -> message.body().envelopes().forEach(this::hear));
    }

    static Visitor enter(Vertx vertx, InstantSource clock, Pin pin, Entrance entrance) {
        var visitor = new Visitor(vertx, clock, pin);
        visitor.send(new Request.Enter(visitor.socket, entrance, Optional.of("first")));
        return visitor;
    }

    void say(ClientMessage message) {
        send(new Request.Say(socket, message, clock.instant(), 0));
    }

    void vanish() {
        send(new Request.Gone(socket));
    }

    /** The next message of that type; what comes before it is passed over. */
    JsonNode next(String type) {
        return next(message -> message.path("type").asText().equals(type), type);
    }

    JsonNode next(Predicate<JsonNode> wanted, String what) {
        try {
            for (var message = inbox.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    message != null;
                    message = inbox.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                if (wanted.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("Waited in vain for " + what + "; heard " + heard);
    }

    private void send(Request request) {
        vertx.eventBus().send(Addresses.room(pin), request, Addresses.LOCAL);
    }

    private void hear(Envelope envelope) {
        switch (envelope) {
            case Envelope.ToAll(var text) when isIn -> take(text);
            case Envelope.ToPlayers(var text) when player.isPresent() -> take(text);
            case Envelope.ToScreens(var text) when isScreen -> take(text);
            case Envelope.ToPlayer(var id, var text) when player.equals(Optional.of(id)) -> take(text);
            case Envelope.ToEach(var first, var texts)
            when isIn -> {
                take(first);
                player.map(texts::get).ifPresent(this::take);
            }
            case Envelope.ToSocket(var to, var text) when to.equals(socket) -> take(text);
            case Envelope.Admit admit
            when admit.socket().equals(socket) -> {
                player = admit.player();
                isScreen = admit.role() != Role.PLAYER;
                isIn = true;
                take(admit.welcome());
            }
            case Envelope.Admit admit
            when admit.player().isPresent() && admit.player().equals(player) -> {
                isIn = false;
                player = Optional.empty();
                closed(4409);
            }
            case Envelope.TurnAway away when away.socket().equals(socket) -> take(away.text());
            case Envelope.Dismiss out when player.equals(Optional.of(out.player())) -> take(out.text());
            case Envelope.Close(var to, var code) when to.equals(socket) -> closed(code);
            case Envelope.DismissAll(var code) when isIn -> closed(code);
            case Envelope.Mark(var mark) when isIn -> send(new Request.Marked(socket.loop(), mark));
            case Envelope.Move move when isIn -> take("{\"type\":\"moved\",\"pin\":\"" + move.pin() + "\"}");
            default -> {}
        }
    }

    private void closed(int code) {
        take("{\"type\":\"closed\",\"code\":" + code + "}");
    }

    private void take(String text) {
        try {
            var message = JSON.readTree(text);
            synchronized (heard) {
                heard.add(message);
            }
            inbox.add(message);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }
}
