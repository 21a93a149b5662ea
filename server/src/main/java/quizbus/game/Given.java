package quizbus.game;

import quizbus.bank.Answer;

/**
 * An accepted answer.
 *
 * @param elapsedMillis from the opening of the question to its arrival
 * @param networkMillis of these, what is given back for the way up: 0 to 250, never more than elapsed
 * @param changes how often the player had changed it by then
 */
public record Given(Answer answer, int elapsedMillis, int networkMillis, int changes) {

    /** The first answer. */
    public Given(Answer answer, int elapsedMillis, int networkMillis) {
        this(answer, elapsedMillis, networkMillis, 0);
    }
}
