package quizbus.store;

/** There can be no Redis, for a reason that the operator can act on; the message says how. */
public final class NoRedis extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRedis(String sentence) {
        super(sentence);
    }
}
