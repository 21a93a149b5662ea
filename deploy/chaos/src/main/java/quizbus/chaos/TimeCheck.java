package quizbus.chaos;

import java.util.HashMap;
import java.util.Map;
import quizbus.chaos.Ledger.Heard;

/** Whether the server's time ran as time does, and what it told fits when it was heard. */
final class TimeCheck {

    private static final double SLACK_MILLIS = 200;
    private static final double LATEST_MILLIS = 300_000;

    /** What the server's clock shows beyond ours: between those two, in milliseconds. */
    private record Offset(double least, double most) {
        private Offset and(Offset other) {
            return new Offset(Math.max(least, other.least), Math.min(most, other.most));
        }
    }

    private final Evidence evidence;
    private final Map<Integer, Offset> offsets = new HashMap<>();

    private TimeCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    static void check(Evidence evidence) {
        var check = new TimeCheck(evidence);
        for (var diary : evidence.ledger().diaries()) {
            diary.all("pong").forEach(check::pong);
        }
        for (var diary : evidence.ledger().diaries()) {
            diary.all("reveal").forEach(check::reveal);
        }
    }

    /** A pong was made after its ping was sent and before it was heard; so all of one process agree on a clock. */
    private void pong(Heard heard) {
        var at = heard.message().get("at").asLong();
        var sent = heard.message().get("t").asLong() / 1_000.0;
        var one = new Offset(at - millis(heard) - SLACK_MILLIS, at - sent + SLACK_MILLIS);
        var all = offsets.merge(heard.line().life(), one, Offset::and);
        evidence.holds(all.least() <= all.most(), "time", "the server's clock jumped: " + heard);
    }

    /** A reveal is heard after its close, and not an hour after. */
    private void reveal(Heard heard) {
        var offset = offsets.get(heard.line().life());
        var closed = evidence.log()
                .events(event -> event.type().equals("question_closed")
                        && event.question() == heard.message().get("question").asInt());
        if (offset != null && !closed.isEmpty()) {
            var after = millis(heard)
                    + (offset.least() + offset.most()) / 2
                    - closed.getFirst().at();
            evidence.holds(
                    after > -2 * SLACK_MILLIS && after < LATEST_MILLIS,
                    "time",
                    "heard " + after + " ms after " + closed.getFirst().fields());
        }
    }

    private static double millis(Heard heard) {
        return heard.nanos() / 1_000_000.0;
    }
}
