package quizbus.chaos;

/** A promise was broken; the message says which. */
final class Breach extends RuntimeException {

    private static final long serialVersionUID = 1;

    Breach(String what) {
        super(what);
    }
}
