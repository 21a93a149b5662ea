package quizbus.protocol;

/** Why the server closes a socket, and what it asks the client to do. */
public enum CloseCode {
    BYE(1000, "bye"),
    GOING(1001, "the server is going"),
    PROTOCOL(1002, "broken framing"),
    BAD_TEXT(1007, "bad UTF-8"),
    POLICY(1008, "policy"),
    TOO_BIG(1009, "frame too big"),
    BAD_TOKEN(4401, "bad token, or nothing said in 5 s"),
    KICKED(4403, "kicked"),
    ROOM_NOT_FOUND(4404, "room not found"),
    TOO_SLOW(4408, "too slow a reader"),
    ELSEWHERE(4409, "connected elsewhere"),
    TOO_FAST(4429, "too fast");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** The number in the close frame. */
    public int code() {
        return code;
    }

    /** The words in the close frame, at most 123 bytes. */
    public String reason() {
        return reason;
    }

    /** Whether the client broke a rule of the line: nothing more that it says is read. */
    public boolean isBreach() {
        return switch (this) {
            case PROTOCOL, BAD_TEXT, POLICY, TOO_BIG, TOO_SLOW, TOO_FAST -> true;
            case BYE, GOING, BAD_TOKEN, KICKED, ROOM_NOT_FOUND, ELSEWHERE -> false;
        };
    }

    /**
     * The reason of that number.
     *
     * @throws IllegalArgumentException where it is none of the table
     */
    public static CloseCode of(int code) {
        for (var reason : values()) {
            if (reason.code == code) {
                return reason;
            }
        }
        throw new IllegalArgumentException("No close code of the protocol: " + code);
    }
}
