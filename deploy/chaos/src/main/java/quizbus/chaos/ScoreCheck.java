package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quizbus.chaos.Recount.Row;

/** Whether every number that anybody was told is the one that the log gives. */
final class ScoreCheck {

    private static final String PROMISE = "totals and ranks follow from the log";

    private final Evidence evidence;
    private final Recount recount;

    private ScoreCheck(Evidence evidence) {
        this.evidence = evidence;
        recount = new Recount(evidence.plan(), evidence.log());
    }

    static void check(Evidence evidence) {
        var check = new ScoreCheck(evidence);
        for (var player : evidence.players()) {
            var id = player.id().orElse("?");
            player.diary.all("result").forEach(heard -> check.result(id, heard.message()));
            player.diary.all("final").forEach(heard -> check.last(id, heard.message()));
        }
        for (var diary : evidence.ledger().diaries()) {
            diary.all("standings")
                    .forEach(heard -> check.top(
                            heard.message(),
                            check.recount.after((heard.message().get("screen").asInt() - 1) / 3)));
            diary.all("podium").forEach(heard -> check.top(heard.message(), check.recount.end()));
        }
        check.leaderboard();
        check.report();
    }

    private void result(String player, JsonNode result) {
        var row = recount.after(result.get("question").asInt()).get(player);
        same(player, row, result, "total", "rank");
        if (row != null) {
            agree(row.points(), result.get("points"), result);
            agree(row.streak(), result.get("streak"), result);
            evidence.holds(row.isRight() == result.get("right").asBoolean(), PROMISE, player + " heard " + result);
        }
    }

    private void last(String player, JsonNode last) {
        var row = recount.end().get(player);
        same(player, row, last, "total", "rank");
        if (row != null) {
            agree(row.right(), last.get("right"), last);
            agree(row.bestStreak(), last.get("bestStreak"), last);
        }
    }

    private void top(JsonNode screen, Map<String, Row> rows) {
        for (var place : screen.get("top")) {
            var player = place.get("player").asText();
            same(player, rows.get(player), place, "total", "rank");
        }
    }

    private void leaderboard() {
        var entries = evidence.leaderboard().path("entries");
        agree(recount.end().size(), evidence.leaderboard().path("players"), evidence.leaderboard());
        for (var entry : entries) {
            var player = entry.get("player").asText();
            var row = recount.end().get(player);
            same(player, row, entry, "points", "rank");
            if (row != null) {
                agree(row.right(), entry.get("right"), entry);
            }
        }
    }

    /** The report has every answer of the log and nothing else. */
    private void report() {
        var said = new HashMap<String, JsonNode>();
        evidence.log()
                .events(event -> event.type().equals("answer_taken"))
                .forEach(event -> said.put(
                        event.player() + " " + event.question(), event.fields().path("answer")));
        for (var player : evidence.report().path("players")) {
            var id = player.get("player").asText();
            same(id, recount.end().get(id), player, "total", "rank");
            for (var answer : player.get("answers")) {
                var logged = said.get(id + " " + answer.get("question").asInt());
                evidence.holds(
                        logged == null ? answer.get("answer").isNull() : LogCheck.isSame(logged, answer.get("answer")),
                        PROMISE,
                        "the report says of " + id + " " + answer + ", the log says " + logged);
            }
        }
    }

    private void same(String player, @Nullable Row row, JsonNode told, String total, String rank) {
        if (row == null) {
            evidence.breach(PROMISE, player + " is not in the log: " + told);
        } else {
            agree(row.total(), told.path(total), told);
            agree(row.rank(), told.path(rank), told);
        }
    }

    private void agree(int counted, JsonNode told, JsonNode where) {
        evidence.holds(counted == told.asInt(-1), PROMISE, "the log gives " + counted + ": " + where);
    }
}
