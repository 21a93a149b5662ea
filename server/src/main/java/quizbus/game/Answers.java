package quizbus.game;

import static quizbus.game.Decision.agreed;
import static quizbus.game.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import quizbus.bank.AnswerCheck;
import quizbus.game.Command.SubmitAnswer;
import quizbus.game.Phase.Asking;
import quizbus.game.Refusal.Reason;

/** Judges an answer: by when it arrived, and by its form. Whether it is right is nobody's business before the close. */
final class Answers {

    private Answers() {}

    static Decision submit(Game game, SubmitAnswer said) {
        if (!game.roster().isSeated(said.player())) {
            return refused(Reason.FORBIDDEN, "You have no seat in this room any more.");
        }
        var before = game.given(said.player(), said.question());
        if (before.isPresent() && before.get().answer().equals(said.answer())) {
            return agreed();
        }
        if (said.question() <= game.outcomes().size()) {
            return refused(Reason.QUESTION_CLOSED, "That question is over.");
        }
        if (!(game.phase() instanceof Asking asking) || asking.question() != said.question()) {
            return refused(Reason.QUESTION_NOT_OPEN, "That question is not open yet.");
        }
        return inWindow(game, asking, before, said);
    }

    private static Decision inWindow(Game game, Asking asking, Optional<Given> before, SubmitAnswer said) {
        if (game.pausedAt().isPresent()) {
            return refused(Reason.QUESTION_NOT_OPEN, "The room is paused. Your answer counts when it goes on.");
        }
        if (said.receivedAt().isBefore(asking.opensAt())) {
            return refused(Reason.QUESTION_NOT_OPEN, "Read the question first: answers open in a moment.");
        }
        var credit = Math.clamp(said.networkMillis(), 0, Limits.NETWORK_MILLIS);
        if (asking.closesAt().isPresent()
                && said.receivedAt().isAfter(lastChance(asking.closesAt().get(), credit))) {
            return refused(Reason.QUESTION_CLOSED, "Time is up for that question.");
        }
        if (before.isPresent() && !game.setup().settings().changeableAnswers()) {
            return refused(Reason.ALREADY_ANSWERED, "You have answered already; the first answer counts.");
        }
        if (before.map(Given::changes).orElse(0) >= Limits.CHANGES) {
            return refused(
                    Reason.RATE_LIMITED,
                    "You have changed this answer %d times; the last one counts.".formatted(Limits.CHANGES));
        }
        var problem = AnswerCheck.problem(game.question(asking.question()), said.answer());
        if (problem.isPresent()) {
            return refused(Reason.INVALID_ANSWER, problem.get());
        }
        var elapsed = (int)
                Math.min(Duration.between(asking.opensAt(), said.receivedAt()).toMillis(), Integer.MAX_VALUE);
        return agreed(new Event.AnswerTaken(
                said.receivedAt(), said.player(), said.question(), said.answer(), elapsed, Math.min(credit, elapsed)));
    }

    private static Instant lastChance(Instant closesAt, int credit) {
        return closesAt.plus(Limits.LATE).plusMillis(credit);
    }
}
