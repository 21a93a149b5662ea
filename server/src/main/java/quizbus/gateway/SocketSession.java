package quizbus.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quizbus.game.Pin;
import quizbus.protocol.ClientMessage;
import quizbus.protocol.ClientMessage.Read;
import quizbus.protocol.CloseCode;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;
import quizbus.protocol.ServerMessage;
import quizbus.room.Request;
import quizbus.room.Role;
import quizbus.room.SocketId;
import quizbus.room.Ticket;
import quizbus.room.TokenBucket;

/**
 * One websocket: reads what it says, knows which seat it has, and holds it to its rate. What a message means for the
 * game is the room's affair.
 */
final class SocketSession implements FrameGuard.Listener {

    private static final int BURST = 40;
    private static final int A_SECOND = 20;
    /** A review tells the whole round with its lessons. */
    private static final int REVIEWS_AT_ONCE = 5;

    private static final int REVIEWS_A_MINUTE = 12;
    private static final int STRIKES = 3;

    /** Where the socket stands. */
    private sealed interface State {

        /** It has no seat. */
        record Outside() implements State {}

        /** It has said who it is; what it says meanwhile waits for the room's answer. */
        record Entering(Pin pin, Optional<Ticket> ticket, Deque<Said> waiting) implements State {}

        record Inside(Pin pin, Role role, Optional<Ticket> ticket) implements State {}
    }

    private record Said(ClientMessage message, Instant receivedAt) {}

    private final SocketId id;
    private final String address;
    private final Hub hub;
    private final FrameGuard line;
    private final TokenBucket rate;
    private final TokenBucket reviews;
    private final Probe probe = new Probe();
    private State state = new State.Outside();
    private boolean hasSpoken;
    private int strikes;
    private int beatsOutside;

    SocketSession(SocketId id, String address, Hub hub, LineLimits limits, Instant now) {
        this.id = id;
        this.address = address;
        this.hub = hub;
        this.line = new FrameGuard(limits, this);
        this.rate = new TokenBucket(BURST, A_SECOND, Duration.ofSeconds(1), now);
        this.reviews = new TokenBucket(REVIEWS_AT_ONCE, REVIEWS_A_MINUTE, Duration.ofMinutes(1), now);
    }

    SocketId id() {
        return id;
    }

    String address() {
        return address;
    }

    FrameGuard line() {
        return line;
    }

    /** Whether anything that could be read as a first message has come. */
    boolean hasSpoken() {
        return hasSpoken;
    }

    /** The room it is in or about to enter. */
    Optional<Pin> pin() {
        return switch (state) {
            case State.Outside _ -> Optional.empty();
            case State.Entering entering -> Optional.of(entering.pin());
            case State.Inside inside -> Optional.of(inside.pin());
        };
    }

    Optional<Role> role() {
        return state instanceof State.Inside inside ? Optional.of(inside.role()) : Optional.empty();
    }

    /** What its owner shows in another room too: a player's or the host's own ticket. */
    Optional<Ticket> ticket() {
        return state instanceof State.Inside inside ? inside.ticket() : Optional.empty();
    }

    @Override
    public void heard(String text) {
        hub.metrics().frameReceived();
        var now = hub.now();
        if (!rate.take(now)) {
            refuse(ErrorCode.RATE_LIMITED, "That is more than 20 messages a second. Wait a moment.", null);
            return;
        }
        switch (ClientMessage.read(text)) {
            case Read.Good(ClientMessage.First first) -> first(first);
            case Read.Good(ClientMessage.Line said) -> aboutLine(said, now);
            case Read.Good(ClientMessage.Command command) -> command(command, now);
            case Read.Malformed(var sentence, var message) -> strike(ErrorCode.MALFORMED, sentence, message);
            case Read.UnknownType(var type, var message) ->
                strike(ErrorCode.UNKNOWN_TYPE, "There is no message of the type " + type + ".", message);
            case Read.InvalidAnswer(var sentence, var message) ->
                refuse(
                        state instanceof State.Outside ? ErrorCode.NOT_JOINED : ErrorCode.INVALID_ANSWER,
                        sentence,
                        message);
        }
    }

    /** Once a heartbeat: measures the line anew, and sends off who stays outside. */
    @Override
    public void beat() {
        if (state instanceof State.Inside) {
            probe();
            line.flush();
        } else if (++beatsOutside > Hub.BEATS_OUTSIDE) {
            // Who waits for a room is no stranger: it keeps its ticket and tries again.
            line.close(state instanceof State.Outside ? CloseCode.BAD_TOKEN : CloseCode.GOING);
        }
    }

    @Override
    public void gone() {
        hub.closed(this);
    }

    /** The room let it in. */
    void admitted(Role role, Frame welcome) {
        if (!(state instanceof State.Entering entering)) {
            return;
        }
        state = new State.Inside(entering.pin(), role, entering.ticket());
        hub.atHome(this, entering.pin());
        say(welcome);
        entering.waiting().forEach(said -> command(said.message(), said.receivedAt()));
        // Flushes the welcome too.
        hub.warmUp(this);
    }

    /** The room did not let it in; a socket that stays open may try again. */
    void turnedAway() {
        if (state instanceof State.Entering entering) {
            state = new State.Outside();
            entering.waiting().forEach(said -> command(said.message(), said.receivedAt()));
        }
    }

    /** Sends one of the first probes; true while there are more to come. */
    boolean warmUp() {
        if (line.isClosing()) {
            return false;
        }
        probe();
        line.flush();
        return probe.isWarmingUp();
    }

    /** Puts a frame on its way; true where nothing else waits already for the flush that must follow. */
    boolean say(Frame frame) {
        hub.metrics().framesSent(1);
        return line.write(frame);
    }

    void say(ServerMessage message) {
        try (var frame = Frame.of(Json.write(message))) {
            say(frame);
        }
        line.flush();
    }

    /** Says no, and closes where the code asks for it. */
    void refuse(ErrorCode code, String sentence, @Nullable String message) {
        say(new ServerMessage.Error(code, sentence, message));
        code.closes().ifPresent(line::close);
    }

    private void first(ClientMessage.First first) {
        hasSpoken = true;
        var message = first.id().orElse(null);
        if (!(state instanceof State.Outside)) {
            refuse(ErrorCode.ALREADY_JOINED, "This connection has its seat already. Open another one.", message);
        } else if (first.protocol()
                .filter(version -> version != ServerMessage.PROTOCOL)
                .isPresent()) {
            refuse(
                    ErrorCode.UNSUPPORTED_VERSION,
                    "This server speaks version " + ServerMessage.PROTOCOL + ". Reload the page.",
                    message);
        } else {
            var pin = new Pin(first.pin());
            var ticket = Entrances.ticket(first, hub.random());
            state = new State.Entering(pin, ticket, new ArrayDeque<>());
            hub.enter(this, pin, Entrances.of(first, ticket), first.id());
        }
    }

    private void aboutLine(ClientMessage.Line said, Instant now) {
        switch (said) {
            case ClientMessage.Echo echo -> probe.echoed(echo.n(), now);
            case ClientMessage.Ping ping
            when !(state instanceof State.Outside) -> say(new ServerMessage.Pong(ping.t(), now.toEpochMilli()));
            case ClientMessage.Ping ping -> notJoined(ping);
        }
    }

    private void command(ClientMessage message, Instant receivedAt) {
        switch (state) {
            case State.Outside _ -> notJoined(message);
            case State.Entering entering
            when entering.waiting().size() < BURST -> entering.waiting().add(new Said(message, receivedAt));
            case State.Entering _ -> refuse(ErrorCode.RATE_LIMITED, "Wait for the welcome first.", null);
            case State.Inside _
            when message instanceof ClientMessage.Review && !reviews.take(receivedAt) ->
                say(new ServerMessage.Error(
                        ErrorCode.RATE_LIMITED,
                        "You have the review already. Wait a little before you ask again.",
                        message.id().orElse(null)));
            case State.Inside inside ->
                hub.say(inside.pin(), new Request.Say(id, message, receivedAt, probe.creditMillis()));
        }
    }

    private void notJoined(ClientMessage message) {
        refuse(
                ErrorCode.NOT_JOINED,
                "Say join, resume, host or watch first.",
                message.id().orElse(null));
    }

    private void strike(ErrorCode code, String sentence, @Nullable String message) {
        refuse(code, sentence, message);
        if (++strikes == STRIKES) {
            line.close(CloseCode.POLICY);
        }
    }

    private void probe() {
        say(new ServerMessage.Probe(probe.next(hub.now())));
    }
}
