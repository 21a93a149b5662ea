package quizbus.room;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import quizbus.game.Pin;
import quizbus.game.PlayerId;

/** The sorted sets: one board a room, and boards over many games. All writes are absolute, so a repeat is harmless. */
public interface Leaderboards {

    /** A row of a room's board; {@code score} as {@link quizbus.game.Score#packed()}. */
    record Row(int rank, PlayerId player, long score) {}

    /** A part of a room's board, and how many players it has in all. */
    record Page(int players, List<Row> rows) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** What one player brings from one game to a board over many; {@code key} tells people apart over rooms. */
    record Haul(String key, String name, int points, int right) {}

    /** A row of a board over many games. */
    record SeasonRow(int rank, String key, String name, long points, int right) {}

    /** A part of a board over many games. */
    record SeasonPage(int players, List<SeasonRow> rows) {
        public SeasonPage {
            rows = List.copyOf(rows);
        }
    }

    /** Raises the scores of a room's board; a score never falls by this. */
    Future<Void> raise(Pin pin, Map<PlayerId, Long> scores);

    /** Replaces a room's board whole: after a skip, a kick or an adoption. */
    Future<Void> rewrite(Pin pin, Map<PlayerId, Long> scores);

    /** Rows {@code from} (0 is the best) of a room's board, at most {@code count}; ties share a rank. */
    Future<Page> page(Pin pin, int from, int count);

    /** Adds a game to a board over many games; a game of that name counts once, however often it is written. */
    Future<Void> count(String board, String game, List<Haul> hauls);

    /** Rows of a board over many games; empty where nothing was counted yet. */
    Future<SeasonPage> season(String board, int from, int count);
}
