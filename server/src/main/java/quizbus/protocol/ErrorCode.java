package quizbus.protocol;

import java.util.Locale;
import java.util.Optional;

/** The closed set of refusals, with the HTTP status of each and the close code where it ends the socket. */
public enum ErrorCode {
    MALFORMED(400),
    UNKNOWN_TYPE(400),
    UNSUPPORTED_VERSION(400),
    NOT_JOINED(401),
    ALREADY_JOINED(409),
    FORBIDDEN(401),
    BAD_TOKEN(401),
    ROOM_NOT_FOUND(404),
    ROOM_FULL(409),
    ROOM_LOCKED(409),
    ROOM_ENDED(410),
    NAME_TAKEN(409),
    NAME_REJECTED(400),
    WRONG_PHASE(409),
    QUESTION_NOT_OPEN(409),
    QUESTION_CLOSED(409),
    ALREADY_ANSWERED(409),
    INVALID_ANSWER(400),
    RATE_LIMITED(429),
    TOO_MANY_CONNECTIONS(429),
    STORAGE_UNAVAILABLE(503),
    NOT_ENOUGH_ITEMS(400),
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The name on the wire, such as {@code room_not_found}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** How the socket is closed after this error; empty where it stays open. */
    public Optional<CloseCode> closes() {
        return switch (this) {
            case BAD_TOKEN -> Optional.of(CloseCode.BAD_TOKEN);
            case ROOM_NOT_FOUND -> Optional.of(CloseCode.ROOM_NOT_FOUND);
            case RATE_LIMITED -> Optional.of(CloseCode.TOO_FAST);
            default -> Optional.empty();
        };
    }

    /** The code of that name on the wire, or empty for an unknown one. */
    public static Optional<ErrorCode> named(String wire) {
        for (var code : values()) {
            if (code.wire().equals(wire)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
