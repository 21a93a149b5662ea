package quizbus.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A seat in a room and what its owner has reached.
 *
 * @param seen questions during which the player was present
 */
public record Player(
        PlayerId id,
        String name,
        Optional<String> team,
        List<SecretHash> tickets,
        Optional<SecretHash> device,
        Optional<SecretHash> learner,
        Standing standing,
        boolean ready,
        Score score,
        int streak,
        int bestStreak,
        int seen) {

    /** How a seat stands to its room. */
    public enum Standing {
        CONNECTED,
        GONE,
        LEFT,
        KICKED
    }

    public Player {
        tickets = List.copyOf(tickets);
    }

    static Player seated(Event.PlayerJoined joined) {
        return new Player(
                joined.player(),
                joined.name(),
                joined.team(),
                List.of(joined.ticket()),
                joined.device(),
                joined.learner(),
                Standing.CONNECTED,
                false,
                Score.NOTHING,
                0,
                0,
                0);
    }

    static Player brought(PlayerId id, Setup.Seat seat) {
        return new Player(
                id,
                seat.name(),
                seat.team(),
                seat.tickets(),
                seat.device(),
                seat.learner(),
                Standing.GONE,
                false,
                Score.NOTHING,
                0,
                0,
                0);
    }

    /** Whether a socket of this player is open. */
    public boolean isConnected() {
        return standing == Standing.CONNECTED;
    }

    /** Whether the player was put out of the room. */
    public boolean isKicked() {
        return standing == Standing.KICKED;
    }

    Player with(Standing next) {
        return new Player(id, name, team, tickets, device, learner, next, ready, score, streak, bestStreak, seen);
    }

    Player withTicket(SecretHash ticket) {
        var all = new ArrayList<>(tickets);
        all.add(ticket);
        var kept = all.subList(Math.max(0, all.size() - Limits.TICKETS), all.size());
        return new Player(id, name, team, kept, device, learner, standing, ready, score, streak, bestStreak, seen);
    }

    /** Without the secrets that lead to it. */
    Player forgotten() {
        return new Player(
                id, name, team, List.of(), Optional.empty(), learner, standing, ready, score, streak, bestStreak, seen);
    }

    Player readied() {
        return new Player(id, name, team, tickets, device, learner, standing, true, score, streak, bestStreak, seen);
    }

    Player marked(Score next, int rightInARow, boolean wasPresent) {
        return new Player(
                id,
                name,
                team,
                tickets,
                device,
                learner,
                standing,
                ready,
                next,
                rightInARow,
                Math.max(bestStreak, rightInARow),
                seen + (wasPresent ? 1 : 0));
    }
}
