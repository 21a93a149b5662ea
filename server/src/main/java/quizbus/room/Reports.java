package quizbus.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quizbus.bank.Key;
import quizbus.game.Game;
import quizbus.game.Mark;
import quizbus.game.Outcome;
import quizbus.game.Player;
import quizbus.protocol.QuestionView;
import quizbus.protocol.Report;

/** The whole game for its host: every question that is over, and for every player a row for each of them. */
public final class Reports {

    private Reports() {}

    /** The report of a room as it stands; an open question is left out. Kicked players stay in it, without a rank. */
    public static Report of(Game game) {
        var setup = game.setup();
        return new Report(
                setup.pin().digits(),
                setup.title(),
                setup.mode().wire(),
                game.startedAt().map(Instant::toEpochMilli).orElse(null),
                game.endedAt().map(Instant::toEpochMilli).orElse(null),
                game.outcomes().stream().map(outcome -> asked(game, outcome)).toList(),
                game.roster().inOrder().stream()
                        .map(player -> played(game, player))
                        .toList());
    }

    private static Report.Asked asked(Game game, Outcome outcome) {
        var question = game.question(outcome.question());
        var view = Views.question(question);
        var card = question.item().card();
        return new Report.Asked(
                outcome.question(),
                card.id(),
                card.rev(),
                view.kind(),
                view.stem(),
                view.options().orElse(List.<QuestionView.Option>of()),
                view.left(),
                view.right(),
                view.blanks(),
                Views.correct(Key.of(question)),
                outcome.skipped());
    }

    private static Report.Played played(Game game, Player player) {
        var answers = new ArrayList<Report.Given>();
        for (var outcome : game.outcomes()) {
            answers.add(Optional.ofNullable(outcome.marks().get(player.id()))
                    .map(mark -> given(game, outcome.question(), mark))
                    .orElseGet(() -> new Report.Given(
                            outcome.question(),
                            Optional.ofNullable(outcome.answers().get(player.id()))
                                    .map(said -> Bodies.said(said.answer()))
                                    .orElse(null),
                            false,
                            0,
                            0,
                            null)));
        }
        return new Report.Played(
                player.id().value(),
                player.name(),
                player.team().orElse(null),
                player.score().points(),
                game.ranking().place(player.id()).map(place -> place.rank()).orElse(null),
                player.score().right(),
                answers);
    }

    private static Report.Given given(Game game, int question, Mark mark) {
        return new Report.Given(
                question,
                Bodies.said(mark.given().answer()),
                mark.credit().isFull(),
                Results.credit(mark),
                mark.points(),
                Results.receipt(game, question, mark));
    }
}
