package quizbus.chaos;

import java.util.List;

/** All that must hold. */
final class Verdict {

    private Verdict() {}

    /** The promises that were broken. */
    static List<String> on(Evidence evidence) {
        LogCheck.check(evidence);
        ClientCheck.check(evidence);
        TimeCheck.check(evidence);
        ScoreCheck.check(evidence);
        return List.copyOf(evidence.problems());
    }
}
