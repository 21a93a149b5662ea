package quizbus.game;

import java.time.Instant;
import quizbus.bank.Answer;

/** One thing that happens to a simulated room, so many milliseconds after the one before. */
sealed interface Step {

    long afterMillis();

    /** Somebody wants something. */
    record Says(long afterMillis, Command command) implements Step {}

    /** Somebody answers, with a frame that arrived so long before it is read. */
    record Answers(long afterMillis, PlayerId player, int question, Answer answer, long lagMillis, int networkMillis)
            implements Step {
        Command at(Instant now) {
            return new Command.SubmitAnswer(player, question, answer, now.minusMillis(lagMillis), networkMillis);
        }
    }

    /** The store was away for so long, up to now. */
    record StoreReturns(long afterMillis, long awayMillis) implements Step {}

    /** The process dies and another one takes the room over, on a wall clock that is off by so much. */
    record Crashes(long afterMillis, long jumpMillis) implements Step {}
}
