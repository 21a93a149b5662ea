package quizbus.room;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quizbus.game.Game;
import quizbus.game.Phase;
import quizbus.game.PlayerId;
import quizbus.protocol.Json;
import quizbus.protocol.Person;
import quizbus.protocol.ServerMessage;

/**
 * Writes welcomes. What all players or all screens are told alike is encoded once, for as long as it stays the same: when
 * a whole room comes back at once, each welcome costs no more than its own few fields.
 */
final class Greeting {

    /** A welcome but for its room, as {@link ServerMessage.Welcome} says it. */
    private record Head(
            String type, long seq, String role, @Nullable Person you, Optional<String> token, long at, int protocol) {}

    /** A text, and the room that it was made from. */
    private record Kept(Game game, long seq, String text) {

        /** Whether the room reads the same now; its parts are values that only a change replaces. */
        boolean isOf(Game now, long then, boolean withPeople) {
            return seq == then
                    && game.phase() == now.phase()
                    && game.ranking() == now.ranking()
                    && game.locked() == now.locked()
                    && game.roster().seats() == now.roster().seats()
                    && (game.roster() == now.roster() || !(withPeople || now.phase() instanceof Phase.Lobby));
        }
    }

    private @Nullable Kept toPlayers;
    private @Nullable Kept toScreens;
    private long encoded;

    /**
     * The welcome of somebody who comes in now.
     *
     * @param player the seat, for a player
     * @param fresh the ticket to tell, in answer to a join
     * @param stalled whether the store is away
     */
    String text(
            Game game,
            long seq,
            Instant now,
            Role role,
            Optional<PlayerId> player,
            Optional<Ticket> fresh,
            boolean stalled) {
        var head = new Head(
                "welcome",
                seq,
                role.wire(),
                player.flatMap(game.roster()::player).map(Screens::person).orElse(null),
                fresh.map(Ticket::secret),
                Screens.millis(now),
                ServerMessage.PROTOCOL);
        var room = shared(game, seq, now, role, stalled);
        var whole = player.map(id -> joined(room, Json.write(Welcomes.own(game, seq, id))))
                .orElse(room);
        return joined(Json.write(head), "{\"room\":" + whole + "}");
    }

    /** How often the shared part was encoded. */
    long encoded() {
        return encoded;
    }

    private String shared(Game game, long seq, Instant now, Role role, boolean stalled) {
        var isScreen = role != Role.PLAYER;
        var kept = isScreen ? toScreens : toPlayers;
        var isRunning = !stalled && game.pausedAt().isEmpty();
        if (isRunning && kept != null && kept.isOf(game, seq, isScreen)) {
            return kept.text();
        }
        encoded++;
        var text = Json.write(Welcomes.room(game, seq, now, role, Optional.empty(), stalled));
        // What is left on a clock that stands may change without a commit.
        var next = isRunning ? new Kept(game, seq, text) : null;
        if (isScreen) {
            toScreens = next;
        } else {
            toPlayers = next;
        }
        return text;
    }

    /** Two objects as one. */
    private static String joined(String one, String other) {
        return one.substring(0, one.length() - 1) + "," + other.substring(1);
    }
}
