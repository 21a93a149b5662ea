package quizbus.protocol;

/** The body of every refusal over HTTP. */
public record ErrorBody(String code, @Rule.Length(max = 500) String message) {

    public ErrorBody(ErrorCode code, String message) {
        this(code.wire(), message);
    }
}
