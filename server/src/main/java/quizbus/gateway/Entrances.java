package quizbus.gateway;

import java.util.Optional;
import java.util.random.RandomGenerator;
import quizbus.game.SecretHash;
import quizbus.protocol.ClientMessage;
import quizbus.protocol.ClientMessage.First;
import quizbus.room.Request.Entrance;
import quizbus.room.Ticket;

/** First messages as a room takes them: secrets become hashes here, and a player who joins gets a fresh ticket. */
final class Entrances {

    private Entrances() {}

    /** What the room hears, with the ticket that goes with it. */
    static Entrance of(First first, Optional<Ticket> ticket) {
        return switch (first) {
            case ClientMessage.Join join ->
                new Entrance.Join(
                        join.name(),
                        join.team(),
                        ticket.orElseThrow(),
                        join.device().map(Ticket::hash),
                        join.learner().map(Ticket::hash));
            case ClientMessage.Resume resume -> new Entrance.Resume(Ticket.hash(resume.token()));
            case ClientMessage.Host host -> new Entrance.Host(Ticket.hash(host.token()));
            case ClientMessage.Watch _ -> new Entrance.Watch();
        };
    }

    /** The secret that is shown to come in; empty for who comes without one. */
    static Optional<SecretHash> shown(Entrance entrance) {
        return switch (entrance) {
            case Entrance.Resume resume -> Optional.of(resume.ticket());
            case Entrance.Host host -> Optional.of(host.ticket());
            case Entrance.Join _, Entrance.Watch _ -> Optional.empty();
        };
    }

    /** A ticket for the seat: the one that is shown, or a fresh one for a player who joins. */
    static Optional<Ticket> ticket(First first, RandomGenerator random) {
        return switch (first) {
            case ClientMessage.Join _ -> Optional.of(Ticket.forPlayer(random));
            case ClientMessage.Resume resume -> Optional.of(new Ticket(resume.token()));
            case ClientMessage.Host host -> Optional.of(new Ticket(host.token()));
            case ClientMessage.Watch _ -> Optional.empty();
        };
    }
}
