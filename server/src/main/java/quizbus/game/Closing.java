package quizbus.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import quizbus.game.Phase.Asking;

/** Counts a question that is over. */
final class Closing {

    private Closing() {}

    /** The room with the question's outcome, on the reveal. */
    static Game closed(Game game, Event.QuestionClosed event) {
        return over(game, (Asking) game.phase(), event.skipped(), event.at())
                .onto(new Phase.Reveal(event.question(), Evolution.until(game, event.at())));
    }

    /** The room on the podium, with everyone in the ranking, those too who came after the last question. */
    static Game podium(Game game, Instant at) {
        var done = game.asking()
                .map(asking -> over(game, asking, at.isBefore(asking.opensAt()), at))
                .orElse(game);
        return done.with(done.ranking().again(done.roster().players().values()))
                .onto(new Phase.Podium(Evolution.until(game, at)))
                .changed(draft -> draft.endedAt = Optional.of(at));
    }

    /** A skipped question counts for nobody. */
    private static Game over(Game game, Asking asking, boolean skipped, Instant at) {
        return skipped
                ? game.with(new Outcome(asking.question(), true, asking.answers(), HashTreePMap.empty()))
                        .with(game.ranking().again(game.roster().players().values()))
                : counted(game, asking, at);
    }

    private static Game counted(Game game, Asking asking, Instant at) {
        var marks = HashTreePMap.<PlayerId, Mark>empty();
        var changed = new ArrayList<Player>(game.roster().players().size());
        for (var player : game.roster().players().values()) {
            var mark = mark(game, asking, player);
            marks = mark.isPresent() ? marks.plus(player.id(), mark.get()) : marks;
            changed.add(after(game, player, mark, game.roster().isPresent(player, at)));
        }
        var roster = game.roster().withAll(changed);
        return game.with(roster)
                .with(new Outcome(asking.question(), false, asking.answers(), marks))
                .with(game.ranking().next(roster.players().values()));
    }

    private static Optional<Mark> mark(Game game, Asking asking, Player player) {
        return Optional.ofNullable(asking.answers().get(player.id()))
                .map(given -> Scoring.mark(
                        game.question(asking.question()),
                        given,
                        game.setup().settings().scoring(),
                        game.limit(asking.question()),
                        player.streak()));
    }

    private static Player after(Game game, Player player, Optional<Mark> mark, boolean wasPresent) {
        if (mark.isEmpty()) {
            return player.marked(player.score(), 0, wasPresent);
        }
        var got = mark.get();
        var right = got.credit().isFull();
        var credited =
                Scoring.creditedMillis(got.given(), game.limit(game.outcomes().size() + 1));
        var score = player.score().plus(got.points(), right, credited);
        return player.marked(score, right ? player.streak() + 1 : 0, true);
    }
}
