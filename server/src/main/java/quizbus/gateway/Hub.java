package quizbus.gateway;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import quizbus.game.Pin;
import quizbus.metrics.Metrics;
import quizbus.protocol.ClientMessage;
import quizbus.protocol.CloseCode;
import quizbus.protocol.ErrorCode;
import quizbus.room.Addresses;
import quizbus.room.Envelope;
import quizbus.room.Request;
import quizbus.room.Request.Entrance;
import quizbus.room.SocketId;

/**
 * The sockets of one loop and the rooms they are in. It listens to each of these rooms once, however many of its sockets
 * are there.
 */
final class Hub {

    /** Heartbeats that a socket without a seat may stay. */
    static final int BEATS_OUTSIDE = 30;

    private static final Duration FIRST_MESSAGE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Context context;
    private final int loop;
    private final Front front;
    private final LineLimits limits;
    private final Set<SocketSession> sessions = new HashSet<>();
    private final Map<Pin, Audience> rooms = new HashMap<>();
    private long sockets;

    /** A hub on the current context; {@code loop} tells it from the others of this node. */
    Hub(Vertx vertx, int loop, Front front, LineLimits limits) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.loop = loop;
        this.front = front;
        this.limits = limits;
    }

    Instant now() {
        return front.clock().instant();
    }

    Metrics metrics() {
        return front.metrics();
    }

    RandomGenerator random() {
        return front.random();
    }

    /** A new websocket, already counted in for its address. */
    void open(ServerWebSocket socket, String address) {
        var session = new SocketSession(new SocketId(loop, ++sockets), address, this, limits, now());
        front.metrics().socketOpened();
        sessions.add(session);
        // Last, since it hears what came with the upgrade.
        session.line().install(socket);
        vertx.setTimer(FIRST_MESSAGE.toMillis(), _ -> {
            if (!session.hasSpoken()) {
                session.line().close(CloseCode.BAD_TOKEN);
            }
        });
    }

    /** Brings a socket to its room's door; the room's speech has the answer. */
    void enter(SocketSession session, Pin pin, Entrance entrance, Optional<String> message) {
        if (!Entrances.shown(entrance)
                .map(ticket -> front.callers().tickets().mayShow(session.address(), ticket))
                .orElse(true)) {
            turnAway(session, ErrorCode.RATE_LIMITED, Replies.WRONG_TICKETS, message);
            return;
        }
        front.callers()
                .guesses()
                .begin(
                        session.address(),
                        pin.digits(),
                        task -> context.runOnContext(_ -> task.run()),
                        guess -> guess.ifPresentOrElse(
                                begun -> find(session, begun, new Request.Enter(session.id(), entrance, message), pin),
                                () -> turnAway(session, ErrorCode.RATE_LIMITED, Replies.WRONG_PINS, message)));
    }

    private void find(SocketSession session, Guesses.Guess guess, Request.Enter enter, Pin pin) {
        front.keeper().open(pin).onComplete(opened -> {
            var isMissing = opened.succeeded() && !opened.result();
            var isTold = isMissing && guess.wasWrong();
            if (!isMissing) {
                guess.giveBack();
            }
            context.runOnContext(_ -> {
                if (session.line().isClosing()) {
                    return;
                }
                if (opened.failed()) {
                    turnAway(session, ErrorCode.STORAGE_UNAVAILABLE, "The room cannot be read right now.", enter.id());
                } else if (!isMissing) {
                    rooms.computeIfAbsent(pin, this::listen).wait(session);
                    send(pin, enter);
                } else if (isTold) {
                    turnAway(session, ErrorCode.ROOM_NOT_FOUND, "There is no room " + pin + ".", enter.id());
                } else {
                    turnAway(session, ErrorCode.RATE_LIMITED, Replies.WRONG_PINS, enter.id());
                }
            });
        });
    }

    /** Brings what a socket says to its room; answers may wait a moment for others. */
    void say(Pin pin, Request.Say said) {
        var audience = rooms.get(pin);
        if (audience != null && said.message() instanceof ClientMessage.Answer) {
            audience.mail().add(said);
        } else {
            send(pin, said);
        }
    }

    /** Sends that behind all that was said before. */
    private void send(Pin pin, Request request) {
        var audience = rooms.get(pin);
        if (audience != null) {
            audience.mail().empty();
        }
        post(pin, request);
    }

    private void post(Pin pin, Request request) {
        vertx.eventBus().send(Addresses.room(pin), request, Addresses.LOCAL);
    }

    /** Tells the room that this loop has sent on all that it decoded. */
    void answerMark(Pin pin, long mark) {
        send(pin, new Request.Marked(loop, mark));
    }

    /** A socket has its place: its address knows the PIN, and its ticket is good. */
    void atHome(SocketSession session, Pin pin) {
        front.callers().guesses().atHome(session.address(), pin.digits());
        session.ticket().ifPresent(ticket -> front.callers().tickets().wasGood(session.address(), ticket.hash()));
    }

    /** A ticket from this socket's address was wrong; false where its owner is told no more than to wait. */
    boolean wasWrong(SocketSession session) {
        return front.callers().tickets().wasWrong(session.address());
    }

    /** Sends the first probes of a socket one after the other. */
    void warmUp(SocketSession session) {
        if (session.warmUp()) {
            vertx.setTimer(Probe.FIRST_EVERY.toMillis(), _ -> warmUp(session));
        }
    }

    /** Stops to listen to a room that has nobody left here. */
    void leaveIfEmpty(Pin pin, Audience audience) {
        if (audience.isEmpty() && rooms.remove(pin, audience)) {
            audience.stopListening();
        }
    }

    /** Sends everybody away: the server is going. */
    void closeAll() {
        List.copyOf(sessions).forEach(session -> session.line().close(CloseCode.GOING));
    }

    private Audience listen(Pin pin) {
        var audience = new Audience(pin, this, new Mailbag(vertx, request -> post(pin, request)));
        audience.listenTo(vertx.eventBus()
                .<Envelope.Speech>localConsumer(Addresses.speech(pin), message -> audience.hear(message.body())));
        return audience;
    }

    private static void turnAway(SocketSession session, ErrorCode code, String sentence, Optional<String> message) {
        session.refuse(code, sentence, message.orElse(null));
        session.turnedAway();
    }

    /** A line has gone, and with it its socket. */
    void closed(SocketSession session) {
        sessions.remove(session);
        front.metrics().socketClosed();
        front.callers().leave(session.address());
        session.pin()
                .ifPresent(pin -> Optional.ofNullable(rooms.get(pin)).ifPresent(audience -> {
                    if (audience.remove(session)) {
                        send(pin, new Request.Gone(session.id()));
                        leaveIfEmpty(pin, audience);
                    }
                }));
    }
}
