package quizbus.room;

import io.vertx.core.Future;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.PlayerId;
import quizbus.game.SecretHash;
import quizbus.room.Leaderboards.Haul;

/** Keeps the boards as the log has it. All it writes is absolute, so writing twice does no harm. */
final class BoardWriter {

    private final Leaderboards boards;

    BoardWriter(Leaderboards boards) {
        this.boards = boards;
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
        return isDecided && game.setup().board().isPresent()
                ? written.compose(_ -> boards.count(game.setup().board().get(), name(game), hauls(game)))
                : written;
    }

    /** Writes the room's board whole. */
    Future<Void> rewrite(Game game) {
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

    private static List<Haul> hauls(Game game) {
        return game.ranking().places().stream()
                .map(place -> place.player())
                .map(player -> new Haul(
                        player.learner().map(SecretHash::value).orElseGet(() -> "name:" + folded(player.name())),
                        player.name(),
                        player.score().points(),
                        player.score().right()))
                .toList();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }
}
