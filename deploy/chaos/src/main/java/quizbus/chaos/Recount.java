package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quizbus.bank.Answer;
import quizbus.bank.Grading;
import quizbus.bank.Question;
import quizbus.bank.QuestionJson;

/** Counts a game again from its log alone, by the rules as the protocol words them. */
final class Recount {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);
    private static final long GRACE_MILLIS = 500;

    /**
     * What a player has after a question.
     *
     * @param points for this question
     * @param millis credited time of answers that earned points; its tenths of a second break ties
     */
    record Row(int points, int total, int right, int streak, int bestStreak, long millis, int rank, boolean isRight) {

        private static final Row NOTHING = new Row(0, 0, 0, 0, 0, 0, 1, false);

        private boolean isLevelWith(Row other) {
            return total == other.total && right == other.right && millis / 100 == other.millis / 100;
        }

        private Row at(int place) {
            return new Row(points, total, right, streak, bestStreak, millis, place, isRight);
        }
    }

    private static final Comparator<Row> BEST_FIRST = Comparator.comparingInt((Row row) -> -row.total())
            .thenComparingInt(row -> -row.right())
            .thenComparingLong(row -> row.millis() / 100);

    private final Plan plan;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Log.Event> given = new HashMap<>();
    private final List<Map<String, Row>> after = new ArrayList<>();
    private Map<String, Row> now = new LinkedHashMap<>();

    Recount(Plan plan, Log log) {
        this.plan = plan;
        log.events().forEach(this::count);
    }

    /** Everyone's row after that question; the last one is the end. */
    Map<String, Row> after(int question) {
        return question < 1 || question > after.size() ? Map.of() : after.get(question - 1);
    }

    /** Everyone's row at the end. */
    Map<String, Row> end() {
        return now;
    }

    private void count(Log.Event event) {
        switch (event.type()) {
            case "room_created" ->
                event.fields()
                        .path("setup")
                        .path("round")
                        .path("questions")
                        .forEach(question -> questions.add(QuestionJson.read(question)));
            case "player_joined" -> now.put(event.player(), Row.NOTHING);
            case "answer_taken" -> given.put(event.player(), event);
            case "question_closed" -> close(event.question());
            case "podium_shown" -> now = ranked(now);
            default -> {}
        }
    }

    private void close(int question) {
        var next = new LinkedHashMap<String, Row>();
        now.forEach((player, row) -> next.put(player, row(row, given.get(player), questions.get(question - 1))));
        given.clear();
        now = ranked(next);
        after.add(now);
    }

    private Row row(Row before, Log.@Nullable Event said, Question question) {
        if (said == null) {
            return new Row(0, before.total(), before.right(), 0, before.bestStreak(), before.millis(), 0, false);
        }
        var fields = said.fields();
        var credited = Math.min(
                fields.path("elapsedMillis").asLong()
                        - fields.path("networkMillis").asLong(),
                plan.seconds() * 1_000L);
        var credit = BigDecimal.valueOf(
                Grading.credit(question, answer(fields.path("answer"))).tenThousandths(), 4);
        var isRight = credit.compareTo(BigDecimal.ONE) == 0;
        var streak = isRight ? before.streak() + 1 : 0;
        var points = BigDecimal.valueOf(question.points())
                        .multiply(credit)
                        .multiply(speed(credited))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue()
                + bonus(streak);
        return new Row(
                points,
                before.total() + points,
                before.right() + (isRight ? 1 : 0),
                streak,
                Math.max(before.bestStreak(), streak),
                before.millis() + (points > 0 ? credited : 0),
                0,
                isRight);
    }

    /** {@code 1 − a · min(1, (t − g) / (T − g))}, to four places. */
    private BigDecimal speed(long credited) {
        var share = BigDecimal.valueOf(plan.scoring().equals("classic") ? 5_000 : 4_000);
        var span = BigDecimal.valueOf(plan.seconds() * 1_000L - GRACE_MILLIS);
        var spent = BigDecimal.valueOf(Math.max(0, credited - GRACE_MILLIS)).min(span);
        return WHOLE.subtract(share.multiply(spent).divide(span, 0, RoundingMode.HALF_UP))
                .divide(WHOLE);
    }

    private int bonus(int streak) {
        return plan.scoring().equals("classic") && streak > 1 ? Math.min(500, 100 * (streak - 1)) : 0;
    }

    private static Map<String, Row> ranked(Map<String, Row> rows) {
        var sorted = rows.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(BEST_FIRST))
                .toList();
        var ranked = new LinkedHashMap<String, Row>();
        var place = 0;
        @Nullable Row above = null;
        for (var entry : sorted) {
            var rank = above != null && above.isLevelWith(entry.getValue()) ? above.rank() : place + 1;
            above = entry.getValue().at(rank);
            ranked.put(entry.getKey(), above);
            place++;
        }
        return ranked;
    }

    private static Answer answer(JsonNode said) {
        if (said.has("choice")) {
            return new Answer.Choice(said.get("choice").asText());
        }
        var choices = new ArrayList<String>();
        said.path("choices").forEach(choice -> choices.add(choice.asText()));
        return new Answer.Choices(choices);
    }
}
