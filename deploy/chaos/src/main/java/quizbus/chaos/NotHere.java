package quizbus.chaos;

/** This machine does not allow the fault, or is too slow to judge by: the run counts as not run, never as passed. */
final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotHere(String why) {
        super(why);
    }
}
