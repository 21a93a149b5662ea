package quizbus.room;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quizbus.bank.Credit;
import quizbus.bank.Key;
import quizbus.game.Game;
import quizbus.game.Mark;
import quizbus.game.Phase;
import quizbus.game.PlayerId;
import quizbus.protocol.Receipt;
import quizbus.protocol.ServerMessage;
import quizbus.protocol.ServerMessage.Behind;
import quizbus.protocol.ServerMessage.Reviewed;

/** What one player alone is told: the result of a question, the final place, the review. */
final class Results {

    private static final double WHOLE = 10_000;

    private Results() {}

    /** The last thing that player was told: a result or the final; null where there is none yet. */
    static @Nullable ServerMessage mine(Game game, long seq, PlayerId player) {
        var isDecided = game.phase() instanceof Phase.Podium || game.phase() instanceof Phase.Ended;
        if (game.ranking().place(player).isEmpty()) {
            return null;
        }
        return isDecided ? last(game, seq, player) : game.outcomes().isEmpty() ? null : result(game, seq, player);
    }

    /** What the question that closed last brought that player, who must be in the ranking. */
    static ServerMessage result(Game game, long seq, PlayerId id) {
        var number = game.outcomes().size();
        var place = game.ranking().place(id).orElseThrow();
        var player = place.player();
        var mark = Optional.ofNullable(game.outcomes().get(number - 1).marks().get(id));
        var credit = mark.map(Mark::credit).orElse(Credit.NONE);
        return new ServerMessage.Result(
                seq,
                number,
                credit.isFull(),
                credit.tenThousandths() / WHOLE,
                mark.map(Mark::points).orElse(0),
                player.score().points(),
                place.rank(),
                game.ranking().places().size(),
                player.streak(),
                game.ranking()
                        .above(place)
                        .map(above -> new Behind(
                                above.player().name(),
                                above.player().score().points() - player.score().points())),
                mark.map(got -> receipt(game, number, got)).orElse(null));
    }

    /** Where that player, who must be in the ranking, came in. */
    static ServerMessage last(Game game, long seq, PlayerId id) {
        var place = game.ranking().place(id).orElseThrow();
        var player = place.player();
        return new ServerMessage.Final(
                seq,
                player.score().points(),
                place.rank(),
                game.ranking().places().size(),
                player.score().right(),
                game.counted(),
                player.bestStreak());
    }

    static ServerMessage review(Game game, long seq, PlayerId id) {
        var questions = new ArrayList<Reviewed>();
        for (var outcome : game.outcomes()) {
            var question = game.question(outcome.question());
            var key = Key.of(question);
            var mark = Optional.ofNullable(outcome.marks().get(id));
            questions.add(new Reviewed(
                    outcome.question(),
                    question.item().card().id(),
                    question.item().card().topic(),
                    Views.question(question),
                    Views.correct(key),
                    Optional.ofNullable(outcome.answers().get(id))
                            .map(said -> Bodies.said(said.answer()))
                            .orElse(null),
                    mark.map(Mark::credit).orElse(Credit.NONE).tenThousandths() / WHOLE,
                    mark.map(Mark::points).orElse(0),
                    Views.lesson(key)));
        }
        return new ServerMessage.Review(seq, questions);
    }

    static Receipt receipt(Game game, int question, Mark mark) {
        return new Receipt(
                game.question(question).points(),
                mark.given().elapsedMillis(),
                mark.given().networkMillis(),
                mark.speed() / WHOLE,
                mark.bonus());
    }

    static double credit(Mark mark) {
        return mark.credit().tenThousandths() / WHOLE;
    }
}
