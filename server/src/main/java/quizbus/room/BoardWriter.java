package quizbus.room;

import io.vertx.core.Future;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Phase;
import quizbus.game.PlayerId;
import quizbus.game.SecretHash;
import quizbus.room.Leaderboards.Haul;

/** Keeps the boards as the log has it. All it writes is absolute, so writing twice does no harm. */
final class BoardWriter {

    private final Leaderboards boards;

    BoardWriter(Leaderboards boards) {
        this.boards = boards;
    }

    /** Whether this event changes any board. */
    static boolean concerns(Event event) {
        return takesAway(event) || adds(event);
    }

    /** Writes what these events change; {@code game} is the room after them. */
    Future<Void> write(List<Event> events, Game game) {
        var written = Future.<Void>succeededFuture();
        if (events.stream().anyMatch(BoardWriter::takesAway)) {
            written = rewrite(game);
        } else if (events.stream().anyMatch(BoardWriter::adds)) {
            written = boards.raise(game.setup().pin(), scores(game));
        }
        var isDecided = events.stream().anyMatch(event -> event instanceof Event.PodiumShown);
        return isDecided ? written.compose(_ -> count(game)) : written;
    }

    /** Brings the boards to what the log says, for a room that was taken over: its old owner may have died in between. */
    Future<Void> restore(Game game) {
        var isDecided = game.phase() instanceof Phase.Podium || game.phase() instanceof Phase.Ended;
        return rewrite(game).compose(_ -> isDecided ? count(game) : Future.succeededFuture());
    }

    private Future<Void> count(Game game) {
        return game.setup()
                .board()
                .map(board -> boards.count(board, name(game), hauls(game)))
                .orElseGet(Future::succeededFuture);
    }

    private Future<Void> rewrite(Game game) {
        return boards.rewrite(game.setup().pin(), scores(game));
    }

    private static boolean takesAway(Event event) {
        return event instanceof Event.PlayerKicked
                || (event instanceof Event.QuestionClosed closed && closed.skipped());
    }

    private static boolean adds(Event event) {
        return event instanceof Event.QuestionClosed || event instanceof Event.PodiumShown;
    }

    private static Map<PlayerId, Long> scores(Game game) {
        var scores = new HashMap<PlayerId, Long>();
        game.ranking()
                .places()
                .forEach(place ->
                        scores.put(place.player().id(), place.player().score().packed()));
        return scores;
    }

    /** A PIN comes round again after a day; with its time of creation it names one game. */
    private static String name(Game game) {
        return game.setup().pin() + "-" + game.createdAt().toEpochMilli();
    }

    /** One haul a person: who took several seats brings the best of them. */
    private static List<Haul> hauls(Game game) {
        var best = new LinkedHashMap<String, Haul>();
        for (var place : game.ranking().places()) {
            var player = place.player();
            var key = player.learner().map(SecretHash::value).orElseGet(() -> "name:" + folded(player.name()));
            best.putIfAbsent(
                    key,
                    new Haul(
                            key,
                            player.name(),
                            player.score().points(),
                            player.score().right()));
        }
        return List.copyOf(best.values());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }
}
