package quizbus.game;

import java.time.Instant;
import java.util.Optional;
import quizbus.bank.Answer;

/** What somebody, or time itself, wants of a room. Who may say it is settled before it gets here. */
public sealed interface Command {

    /**
     * Take a seat; the hashes are of the secrets that will open it again.
     *
     * @param objection why this house does not want that name, where it is the player's own choice
     */
    record Join(
            String name,
            Optional<String> objection,
            Optional<String> team,
            SecretHash ticket,
            Optional<SecretHash> device,
            Optional<SecretHash> learner)
            implements Command {}

    /** Come back to a seat. */
    record Resume(SecretHash ticket) implements Command {}

    /** The connection of a seat was lost. */
    record LoseConnection(PlayerId player) implements Command {}

    record Leave(PlayerId player) implements Command {}

    record SayReady(PlayerId player) implements Command {}

    /** Start now, without waiting. */
    record Start() implements Command {}

    /** Move on from that screen; on any other screen it changes nothing. */
    record MoveOn(int screen) implements Command {}

    record CloseQuestion(int question) implements Command {}

    record SkipQuestion(int question) implements Command {}

    /** Give more time: 1 to 300 seconds. */
    record ExtendTime(int question, int seconds) implements Command {}

    record Pause() implements Command {}

    record Unpause() implements Command {}

    record Lock(boolean locked) implements Command {}

    record Kick(PlayerId player) implements Command {}

    /** To the podium now. */
    record EndGame() implements Command {}

    /** The same people were given another room. */
    record MoveTo(Pin pin) implements Command {}

    /**
     * Answer a question.
     *
     * @param receivedAt when the frame was decoded
     * @param networkMillis half the best round trip of the player's connection, at most 250
     */
    record SubmitAnswer(PlayerId player, int question, Answer answer, Instant receivedAt, int networkMillis)
            implements Command {}

    /** Nobody is connected any more. */
    record NoteEmpty() implements Command {}

    /** Somebody is connected again. */
    record NoteVisit() implements Command {}

    /** The store is back after it had been away since then. */
    record ResumeAfterStorage(Instant since) implements Command {}

    /** Time has come: do what is due. Harmless when nothing is. */
    record Alarm() implements Command {}
}
