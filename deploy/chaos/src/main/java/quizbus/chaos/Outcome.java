package quizbus.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import quizbus.bots.Bot;

/**
 * What came of a run.
 *
 * @param problems broken promises; none is as it should be
 * @param recovery from the end of the fault until everybody was served again
 * @param notRun why nothing can be said
 */
record Outcome(Plan plan, List<String> problems, Optional<Duration> recovery, Optional<String> notRun, Duration took) {

    boolean isBroken() {
        return !problems.isEmpty();
    }

    /** As one line of JSON. */
    String json() {
        ObjectNode line = Bot.JSON.createObjectNode();
        line.put("seed", plan.seed()).put("fault", plan.fault().wire()).put("plan", plan.toString());
        line.put("outcome", notRun.isPresent() ? "not run" : isBroken() ? "violated" : "held");
        notRun.ifPresent(why -> line.put("why", why));
        recovery.ifPresent(time -> line.put("recoveryMillis", time.toMillis()));
        line.put("tookMillis", took.toMillis());
        problems.forEach(line.withArray("problems")::add);
        return line.toString();
    }

    /** For a person who watches. */
    @Override
    public String toString() {
        var what = notRun.map(why -> "not run: " + why)
                .orElseGet(() -> isBroken() ? "VIOLATED\n  " + String.join("\n  ", problems) : "held");
        var back =
                recovery.map(time -> ", back after " + time.toMillis() + " ms").orElse("");
        return plan + ": " + what + back + " (" + took.toMillis() / 100 / 10.0 + " s)";
    }
}
