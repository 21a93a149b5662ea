package quizbus.game;

import java.time.Instant;
import java.util.Optional;
import quizbus.bank.Answer;

/**
 * What happened in a room, in the order of its log; a room is the sum of its events.
 *
 * <p>{@link #at()} is the server's time when it was decided; for an answer, when it arrived.
 */
public sealed interface Event {

    Instant at();

    record RoomCreated(Instant at, Setup setup) implements Event {}

    /** Another process, or this one again, took the room over; {@code owner} is its random name. */
    record RoomAdopted(Instant at, String owner) implements Event {}

    record PlayerJoined(
            Instant at,
            PlayerId player,
            String name,
            Optional<String> team,
            SecretHash ticket,
            Optional<SecretHash> device,
            Optional<SecretHash> learner)
            implements Event {}

    /** A seat is connected again; {@code ticket} is a further one, given to a known device that had lost its own. */
    record PlayerReturned(Instant at, PlayerId player, Optional<SecretHash> ticket) implements Event {}

    /** The connection was lost; the seat stays. */
    record PlayerGone(Instant at, PlayerId player) implements Event {}

    /** The player said goodbye; the seat stays and can be resumed. */
    record PlayerLeft(Instant at, PlayerId player) implements Event {}

    record PlayerKicked(Instant at, PlayerId player) implements Event {}

    /** In the lobby of a full room, the seat of somebody who stayed away was given up: whoever had it joins anew. */
    record SeatFreed(Instant at, PlayerId player) implements Event {}

    record PlayerReady(Instant at, PlayerId player) implements Event {}

    /** Everyone present is ready: an autopilot starts 3 s later unless somebody new comes. */
    record EveryoneReady(Instant at) implements Event {}

    record RoomLocked(Instant at, boolean locked) implements Event {}

    /** The last connection to the room is gone. */
    record RoomEmptied(Instant at) implements Event {}

    /** Somebody is there again. */
    record RoomVisited(Instant at) implements Event {}

    /** The one countdown; {@code opensAt} is when the first question appears. */
    record CountdownStarted(Instant at, Instant opensAt) implements Event {}

    /**
     * A question is on the screens.
     *
     * @param question its number, from 1
     * @param opensAt from when answers count
     * @param closesAt until when; empty without a limit
     */
    record QuestionAsked(Instant at, int question, Instant opensAt, Optional<Instant> closesAt) implements Event {}

    record TimeExtended(Instant at, int question, Instant closesAt) implements Event {}

    /**
     * An answer was accepted.
     *
     * @param elapsedMillis from the opening to its arrival
     * @param networkMillis of these, what the network took and the player is given back
     */
    record AnswerTaken(Instant at, PlayerId player, int question, Answer answer, int elapsedMillis, int networkMillis)
            implements Event {}

    /** The window is shut, and the points are counted unless the question was skipped. */
    record QuestionClosed(Instant at, int question, boolean skipped) implements Event {}

    record StandingsShown(Instant at) implements Event {}

    /** The game is decided; a question that was still open is closed and counted first, without a reveal. */
    record PodiumShown(Instant at) implements Event {}

    record RoomEnded(Instant at) implements Event {}

    record RoomPaused(Instant at) implements Event {}

    record RoomUnpaused(Instant at) implements Event {}

    /** The store was away from {@code since} until now; the clock stood still meanwhile. */
    record StorageReturned(Instant at, Instant since) implements Event {}

    /** The same people play on in another room. */
    record RoomMoved(Instant at, Pin to) implements Event {}
}
