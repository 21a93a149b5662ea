package quizbus.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quizbus.game.SecretHash;
import quizbus.protocol.ClientMessage;

/** What a gateway sends to a room's address. Answers come as {@link Envelope}s in the room's speech. */
public sealed interface Request {

    /** The first message of a socket; {@code id} is repeated in the answer. */
    record Enter(SocketId socket, Entrance entrance, Optional<String> id) implements Request {}

    /**
     * A later message of a socket that has entered.
     *
     * @param receivedAt the server's time when the frame was decoded
     * @param networkMillis half the best of its last round trips, 0 to 250
     */
    record Say(SocketId socket, ClientMessage message, Instant receivedAt, int networkMillis) implements Request {}

    /** Answers that came shortly after one another, in their order. */
    record Together(List<Say> answers) implements Request {
        public Together {
            answers = List.copyOf(answers);
        }
    }

    /** The socket is closed. */
    record Gone(SocketId socket) implements Request {}

    /** Everything that this loop had decoded before the mark has been sent. */
    record Marked(int loop, long mark) implements Request {}

    /** Asks for the room as it is durable: the reply is the {@link quizbus.game.Game}. */
    record Look() implements Request {}

    /** Asks the room to decide nothing more; the reply comes once all that was decided is durable and spoken. */
    record Rest() implements Request {}

    /** How somebody comes in. Secrets arrive as hashes, but for the fresh ticket, which the welcome tells. */
    sealed interface Entrance {

        record Join(
                String name,
                Optional<String> team,
                Ticket fresh,
                Optional<SecretHash> device,
                Optional<SecretHash> learner)
                implements Entrance {}

        record Resume(SecretHash ticket) implements Entrance {}

        record Host(SecretHash ticket) implements Entrance {}

        record Watch() implements Entrance {}
    }
}
