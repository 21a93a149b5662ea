package quizbus.gateway;

import io.vertx.core.eventbus.MessageConsumer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quizbus.game.Pin;
import quizbus.game.PlayerId;
import quizbus.protocol.CloseCode;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;
import quizbus.protocol.ServerMessage;
import quizbus.room.Envelope;
import quizbus.room.Envelope.Speech;
import quizbus.room.Role;
import quizbus.room.SocketId;
import quizbus.room.Ticket;

/** The sockets of one room on one loop. Each text is encoded once, and each socket is flushed once a speech. */
final class Audience {

    private final Pin pin;
    private final Hub hub;
    private final Mailbag mail;
    private final Map<SocketId, SocketSession> sockets = new HashMap<>();
    private final Map<PlayerId, SocketSession> players = new HashMap<>();
    private final Set<SocketSession> screens = new LinkedHashSet<>();
    /** Those with something to flush. */
    private final List<SocketSession> touched = new ArrayList<>();

    private @Nullable SocketSession host;
    private @Nullable MessageConsumer<Speech> consumer;

    Audience(Pin pin, Hub hub, Mailbag mail) {
        this.pin = pin;
        this.hub = hub;
        this.mail = mail;
    }

    void listenTo(MessageConsumer<Speech> room) {
        consumer = room;
    }

    /** Where answers to this room wait for one another. */
    Mailbag mail() {
        return mail;
    }

    void stopListening() {
        mail.empty();
        if (consumer != null) {
            consumer.unregister();
        }
    }

    boolean isEmpty() {
        return sockets.isEmpty();
    }

    /** A socket stands at the door: it hears only what is said to it alone. */
    void wait(SocketSession session) {
        sockets.put(session.id(), session);
    }

    /** Forgets a socket; false where it was not here. */
    boolean remove(SocketSession session) {
        players.values().remove(session);
        screens.remove(session);
        if (session.equals(host)) {
            host = null;
        }
        return sockets.remove(session.id()) != null;
    }

    void hear(Speech speech) {
        speech.envelopes().forEach(this::deliver);
        touched.forEach(session -> session.line().flush());
        touched.clear();
    }

    private void deliver(Envelope envelope) {
        switch (envelope) {
            case Envelope.ToAll(var text) -> say(text, List.of(players.values(), screens));
            case Envelope.ToPlayers(var text) -> say(text, List.of(players.values()));
            case Envelope.ToScreens(var text) -> say(text, List.of(screens));
            case Envelope.ToPlayer(var player, var text) -> player(player).ifPresent(one -> say(one, text));
            case Envelope.ToEach(var first, var texts) -> toEach(first, texts);
            case Envelope.ToSocket(var socket, var text) -> socket(socket).ifPresent(one -> say(one, text));
            case Envelope.Admit admit -> admit(admit);
            case Envelope.TurnAway away -> socket(away.socket()).ifPresent(one -> turnAway(one, away));
            case Envelope.Close(var socket, var code) ->
                socket(socket).ifPresent(one -> one.line().close(CloseCode.of(code)));
            case Envelope.Dismiss(var player, var text, var code) ->
                player(player).ifPresent(one -> {
                    say(one, text);
                    one.line().close(CloseCode.of(code));
                });
            case Envelope.DismissAll(var code) ->
                List.copyOf(sockets.values()).forEach(one -> one.line().close(CloseCode.of(code)));
            case Envelope.Move move -> move(move);
            case Envelope.Mark(var mark) -> hub.answerMark(pin, mark);
        }
    }

    private void toEach(String first, Map<PlayerId, String> texts) {
        say(first, List.of(screens, players.values()));
        players.forEach((player, session) -> {
            var own = texts.get(player);
            if (own != null) {
                say(session, own);
            }
        });
    }

    /** Every loop hears of it, since the older socket of the same seat may be on any of them. */
    private void admit(Envelope.Admit admit) {
        admit.player().ifPresent(player -> replace(players.remove(player), admit.socket()));
        if (admit.role() == Role.HOST) {
            replace(host, admit.socket());
            host = null;
        }
        socket(admit.socket()).ifPresent(session -> {
            admit.player().ifPresent(player -> players.put(player, session));
            if (admit.role() != Role.PLAYER) {
                screens.add(session);
            }
            if (admit.role() == Role.HOST) {
                host = session;
            }
            try (var welcome = Frame.of(admit.welcome())) {
                session.admitted(admit.role(), welcome);
            }
        });
    }

    private void replace(@Nullable SocketSession older, SocketId newer) {
        if (older != null && !older.id().equals(newer)) {
            screens.remove(older);
            older.line().close(CloseCode.ELSEWHERE);
        }
    }

    private void turnAway(SocketSession session, Envelope.TurnAway away) {
        remove(session);
        if (away.closeCode() == CloseCode.BAD_TOKEN.code() && !hub.wasWrong(session)) {
            session.refuse(ErrorCode.RATE_LIMITED, Replies.WRONG_TICKETS, null);
        } else {
            say(session, away.text());
            if (away.closeCode() != 0) {
                session.line().close(CloseCode.of(away.closeCode()));
            }
        }
        session.turnedAway();
        hub.leaveIfEmpty(pin, this);
    }

    private void move(Envelope.Move move) {
        sockets.values().stream()
                .filter(session -> move.only().map(session.id()::equals).orElse(true))
                .forEach(session -> session.role().ifPresent(role -> say(session, moved(move, role, session))));
    }

    private static String moved(Envelope.Move move, Role role, SocketSession session) {
        var ticket = switch (role) {
            case PLAYER -> session.ticket();
            case HOST -> move.host().or(session::ticket);
            case WATCH -> Optional.<Ticket>empty();
        };
        return Json.write((ServerMessage)
                new ServerMessage.Moved(move.seq(), move.pin().digits(), move.joinUrl(), ticket.map(Ticket::secret)));
    }

    private void say(String text, List<Collection<SocketSession>> to) {
        try (var frame = Frame.of(text)) {
            to.forEach(sessions -> sessions.forEach(session -> say(session, frame)));
        }
    }

    private void say(SocketSession session, String text) {
        try (var frame = Frame.of(text)) {
            say(session, frame);
        }
    }

    private void say(SocketSession session, Frame frame) {
        if (session.say(frame)) {
            touched.add(session);
        }
    }

    private Optional<SocketSession> player(PlayerId player) {
        return Optional.ofNullable(players.get(player));
    }

    private Optional<SocketSession> socket(SocketId socket) {
        return Optional.ofNullable(sockets.get(socket));
    }
}
