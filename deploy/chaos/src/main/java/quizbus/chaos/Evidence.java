package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is there to judge a game by, once it is over.
 *
 * @param problems what was found so far; the checks add to it
 */
record Evidence(
        Plan plan,
        Ledger ledger,
        List<Player> players,
        Log log,
        JsonNode leaderboard,
        JsonNode report,
        List<String> problems) {

    private static final int MOST = 40;

    Evidence(Plan plan, Ledger ledger, List<Player> players, Log log, JsonNode leaderboard, JsonNode report) {
        this(plan, ledger, players, log, leaderboard, report, new ArrayList<>());
    }

    /** Notes that a promise was broken. */
    void breach(String promise, String what) {
        if (problems.size() < MOST) {
            problems.add(promise + ": " + what);
        }
    }

    /** The same as {@link #breach}, where something does not hold. */
    void holds(boolean fact, String promise, String otherwise) {
        if (!fact) {
            breach(promise, otherwise);
        }
    }
}
