package quizbus.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import quizbus.game.Pin;
import quizbus.game.PlayerId;

/** A text, encoded once, and who hears it. Each gateway loop delivers to the sockets that it owns, in order. */
public sealed interface Envelope {

    /** What a room says at one moment; {@code Speech} is published on {@link Addresses#speech}. */
    record Speech(List<Envelope> envelopes) {
        public Speech {
            envelopes = List.copyOf(envelopes);
        }
    }

    /** To every seat, host and screen. */
    record ToAll(String text) implements Envelope {}

    /** To the players alone. */
    record ToPlayers(String text) implements Envelope {}

    /** To host and watchers. */
    record ToScreens(String text) implements Envelope {}

    /** To one player, wherever connected. */
    record ToPlayer(PlayerId player, String text) implements Envelope {}

    /** To each player an own text, in the same flush as {@code first}, which goes to all. */
    record ToEach(String first, Map<PlayerId, String> texts) implements Envelope {}

    /** To one socket, entered or not. */
    record ToSocket(SocketId socket, String text) implements Envelope {}

    /**
     * The socket has its place, and hears its welcome. Any other socket of the same player or host gets 4409.
     *
     * @param player the seat, where the role is a player
     */
    record Admit(SocketId socket, Role role, Optional<PlayerId> player, String welcome) implements Envelope {}

    /** The socket is told why, then closed with that code; code 0 leaves it open to try again. */
    record TurnAway(SocketId socket, String text, int closeCode) implements Envelope {}

    /** The socket is closed with that code. */
    record Close(SocketId socket, int closeCode) implements Envelope {}

    /** The player is told, then closed with that code. */
    record Dismiss(PlayerId player, String text, int closeCode) implements Envelope {}

    /** Everybody is closed with that code. */
    record DismissAll(int closeCode) implements Envelope {}

    /**
     * The same people play on in another room: each loop writes {@code moved} for its sockets. Players, and hosts that are
     * told no new ticket, take their own along; watchers need none.
     *
     * @param only the one socket that this is for; empty for all
     */
    record Move(Pin pin, String joinUrl, Optional<Ticket> host, long seq, Optional<SocketId> only)
            implements Envelope {}

    /** Asks each loop to answer {@link Request.Marked} once all that it has decoded is on its way. */
    record Mark(long mark) implements Envelope {}
}
