package quizbus.game;

import java.util.List;
import java.util.Optional;
import quizbus.bank.Round;
import quizbus.bank.RoundRequest;

/**
 * A room as it was created: all that never changes while it lives.
 *
 * @param request what the round was drawn from, for another round with the same people
 * @param board the board over many games that this one counts for
 * @param hosts hashes of the host's secrets; more than one where the room followed another
 * @param seats people brought along from the room before, who need not join again
 */
public record Setup(
        Pin pin,
        Mode mode,
        String title,
        Round round,
        RoundRequest request,
        Settings settings,
        Optional<String> board,
        List<SecretHash> hosts,
        List<Seat> seats) {
    public Setup {
        hosts = List.copyOf(hosts);
        seats = List.copyOf(seats);
    }

    /** A seat kept over from the room before, with the secrets that open it. */
    public record Seat(
            String name,
            Optional<String> team,
            List<SecretHash> tickets,
            Optional<SecretHash> device,
            Optional<SecretHash> learner) {
        public Seat {
            tickets = List.copyOf(tickets);
        }
    }
}
