package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** Reckons a report again from its receipts. */
final class Audit {

    private Audit() {}

    /** Points follow from the receipts, totals from the points, ranks from the totals. */
    static void agrees(JsonNode report) {
        var totals = new HashMap<String, Integer>();
        for (var player : report.get("players")) {
            var sum = 0;
            var right = 0;
            for (var answer : player.get("answers")) {
                assertEquals(points(answer), answer.get("points").asInt(), answer::toString);
                sum += answer.get("points").asInt();
                right += answer.get("right").asBoolean() ? 1 : 0;
            }
            assertEquals(sum, player.get("total").asInt(), player::toString);
            assertEquals(right, player.get("right").asInt(), player::toString);
            assertEquals(report.get("questions").size(), player.get("answers").size());
            totals.put(player.get("player").asText(), sum);
        }
        report.get("players").forEach(player -> ranked(player, totals));
    }

    /** Ties are broken by right answers and time, so a rank lies between what points alone allow. */
    private static void ranked(JsonNode player, Map<String, Integer> totals) {
        var own = player.get("total").asInt();
        var rank = player.get("rank").asInt();
        var better = totals.values().stream().filter(total -> total > own).count();
        var asGood = totals.values().stream().filter(total -> total == own).count();
        assertTrue(better < rank && rank <= better + asGood, player::toString);
    }

    private static int points(JsonNode answer) {
        var receipt = answer.get("receipt");
        if (receipt.isNull()) {
            return 0;
        }
        return BigDecimal.valueOf(receipt.get("base").asInt())
                        .multiply(new BigDecimal(answer.get("credit").asText()))
                        .multiply(new BigDecimal(receipt.get("speed").asText()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue()
                + receipt.get("bonus").asInt();
    }
}
