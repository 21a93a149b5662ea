package quizbus.room;

import quizbus.game.Game;
import quizbus.game.Player;
import quizbus.game.Score;
import quizbus.protocol.Leaderboard;
import quizbus.protocol.RoomSummary;

/** What anyone with the PIN may read of a room, and of boards over many games. */
public final class Pages {

    private Pages() {}

    /** The room in one line. */
    public static RoomSummary summary(Game game) {
        var setup = game.setup();
        return new RoomSummary(
                setup.pin().digits(),
                setup.title(),
                setup.mode().wire(),
                game.phase().wire(),
                game.roster().seats(),
                game.locked(),
                setup.settings().teams(),
                setup.settings().areNamesGenerated() ? "generated" : "free");
    }

    /** A part of a room's board, with the names that the room knows. */
    public static Leaderboard leaderboard(Game game, Leaderboards.Page page) {
        return new Leaderboard(
                page.players(),
                page.rows().stream()
                        .map(row -> new Leaderboard.Entry(
                                row.rank(),
                                row.player().value(),
                                game.roster()
                                        .player(row.player())
                                        .map(Player::name)
                                        .orElse("?"),
                                Score.points(row.score()),
                                Score.right(row.score())))
                        .toList());
    }

    /** A part of a board over many games; {@code player} is what tells people apart there, a hash or a folded name. */
    public static Leaderboard season(Leaderboards.SeasonPage page) {
        return new Leaderboard(
                page.players(),
                page.rows().stream()
                        .map(row -> new Leaderboard.Entry(row.rank(), row.key(), row.name(), row.points(), row.right()))
                        .toList());
    }
}
