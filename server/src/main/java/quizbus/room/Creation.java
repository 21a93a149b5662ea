package quizbus.room;

import quizbus.game.Pin;
import quizbus.protocol.ErrorCode;

/** What came of a wish for a room. */
public sealed interface Creation {

    /** The room is there; the host's ticket is told once. */
    record Made(Pin pin, Ticket host) implements Creation {}

    /** It cannot be, and why. */
    record Refused(ErrorCode code, String sentence) implements Creation {}
}
