package quizbus.room;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import quizbus.bank.RoundRequest;
import quizbus.game.Mode;
import quizbus.game.SecretHash;
import quizbus.game.Settings;
import quizbus.game.Setup;

/**
 * The room that somebody wants.
 *
 * @param seed decides which items are drawn; the places of their options no seed decides
 * @param hosts hashes of host tickets that are valid besides the one that is made now
 * @param seats people who are brought along
 */
public record Wish(
        Mode mode,
        String title,
        RoundRequest request,
        OptionalLong seed,
        Settings settings,
        Optional<String> board,
        List<SecretHash> hosts,
        List<Setup.Seat> seats) {
    public Wish {
        hosts = List.copyOf(hosts);
        seats = List.copyOf(seats);
    }
}
