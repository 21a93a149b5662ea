package quizbus.game;

/** A no that somebody caused: why, and a sentence that they can act on. */
public record Refusal(Reason reason, String sentence) {

    /** The reasons; their lower-case names are error codes on the wire. */
    public enum Reason {
        MALFORMED,
        FORBIDDEN,
        BAD_TOKEN,
        ROOM_FULL,
        ROOM_LOCKED,
        ROOM_ENDED,
        NAME_TAKEN,
        NAME_REJECTED,
        WRONG_PHASE,
        QUESTION_NOT_OPEN,
        QUESTION_CLOSED,
        ALREADY_ANSWERED,
        INVALID_ANSWER,
        RATE_LIMITED
    }
}
