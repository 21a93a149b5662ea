package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Whether the log is one chain, tells one game in its order, and took no answer outside its window. */
final class LogCheck {

    private static final long GRACE_MILLIS = 250;
    private static final long PRESENT_MILLIS = 10_000;
    private static final long LEFT_AFTER_RECOVERY_MILLIS = 5_000;

    private final Evidence evidence;
    private final Map<String, Long> goneSince = new HashMap<>();
    private final HashSet<String> unanswered = new HashSet<>();
    private final HashSet<String> seats = new HashSet<>();
    private final HashSet<String> answered = new HashSet<>();
    private long lastAt;
    private long opensAt;
    private long closesAt;
    private long resumedAt = Long.MIN_VALUE;
    private int screen;
    private int questions;

    private LogCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    static void check(Evidence evidence) {
        var check = new LogCheck(evidence);
        check.chain(evidence.log().entries());
        evidence.log().events().forEach(check::follow);
    }

    /** Epochs never go back, every new one is an adoption, and no entry is missing or damaged. */
    private void chain(List<Log.Entry> entries) {
        var epoch = 1L;
        var number = 0L;
        for (var entry : entries) {
            var id = entry.epoch() + "-" + entry.number();
            var isNext = entry.epoch() == epoch && entry.number() == number + 1;
            var isNewEpoch = entry.epoch() == epoch + 1 && entry.number() == 1;
            evidence.holds(isNext || isNewEpoch, "one writer", id + " follows " + epoch + "-" + number);
            evidence.holds(entry.isWhole(), "one writer", id + " does not fit its checksum");
            var isAdoption = entry.text().startsWith("[{\"type\":\"room_adopted\"");
            evidence.holds(isAdoption == isNewEpoch, "one writer", id + " is an adoption without a new epoch, or none");
            epoch = entry.epoch();
            number = entry.number();
        }
    }

    private void follow(Log.Event event) {
        switch (event.type()) {
            case "player_joined" -> {
                seats.add(event.player());
                unanswered.add(event.player());
                goneSince.remove(event.player());
            }
            case "player_returned" -> goneSince.remove(event.player());
            case "player_gone", "player_left" -> goneSince.put(event.player(), event.at());
            case "room_adopted" -> adopted(event);
            case "storage_returned" -> {
                later(event.at() - Math.max(event.fields().path("since").asLong(), resumedAt));
                resumedAt = event.at();
            }
            case "countdown_started" -> screen(event, 1);
            case "question_asked" -> asked(event);
            case "answer_taken" -> answered(event);
            case "question_closed" -> closed(event);
            case "standings_shown" -> screen(event, 1 + 3 * questions);
            case "podium_shown" -> screen(event, 3 * evidence.plan().questions() + 1);
            case "room_ended" -> screen(event, 3 * evidence.plan().questions() + 2);
            default -> {}
        }
        lastAt = Math.max(lastAt, event.at());
    }

    /** In a game of n questions: countdown 1, then question, reveal, standings in turn, podium, end; each once. */
    private void screen(Log.Event event, int number) {
        evidence.holds(number == screen + 1, "phases only forward", event.fields() + " comes after screen " + screen);
        screen = number;
    }

    private void asked(Log.Event event) {
        questions = event.question();
        screen(event, 3 * questions - 1);
        unanswered.clear();
        unanswered.addAll(seats);
        opensAt = event.fields().path("opensAt").asLong();
        closesAt = event.fields().path("closesAt").asLong();
        evidence.holds(
                closesAt - opensAt == evidence.plan().seconds() * 1_000L, "time", "not as long as set: " + event);
    }

    private void answered(Log.Event event) {
        var fields = event.fields();
        var network = fields.path("networkMillis").asLong();
        evidence.holds(
                screen == 3 * event.question() - 1,
                "no answer after the close",
                "taken on screen " + screen + ": " + fields);
        evidence.holds(
                event.at() >= opensAt && event.at() <= closesAt + GRACE_MILLIS + network,
                "no answer after the close",
                "the window is " + opensAt + " to " + closesAt + ": " + fields);
        evidence.holds(
                fields.path("elapsedMillis").asLong() == event.at() - opensAt, "time", "elapsed is wrong: " + fields);
        evidence.holds(
                answered.add(event.player() + " " + event.question()), "no answer twice", "taken again: " + fields);
        unanswered.remove(event.player());
    }

    /** Before its time a question closes only when all who are there have answered. */
    private void closed(Log.Event event) {
        screen(event, 3 * event.question());
        if (event.at() < closesAt) {
            var waiting = unanswered.stream()
                    .filter(player -> goneSince.getOrDefault(player, event.at()) + PRESENT_MILLIS > event.at() + 50)
                    .toList();
            evidence.holds(
                    waiting.isEmpty(),
                    "time",
                    "closed " + (closesAt - event.at()) + " ms early while it waited for " + waiting);
        }
    }

    private void adopted(Log.Event event) {
        var away = event.at() - lastAt;
        later(away);
        if (screen > 0 && screen % 3 == 2) {
            closesAt = Math.max(closesAt, event.at() + LEFT_AFTER_RECOVERY_MILLIS);
        }
        goneSince.replaceAll((_, since) -> since + away);
        seats.forEach(player -> goneSince.putIfAbsent(player, event.at()));
        resumedAt = event.at();
        // The clock of the new process may stand anywhere.
        lastAt = event.at();
    }

    private void later(long millis) {
        if (millis != 0) {
            opensAt += millis;
            closesAt += millis;
        }
    }

    /** Whether two answers are the same: choices in any order. */
    static boolean isSame(JsonNode one, JsonNode other) {
        return one.has("choices") ? choices(one).equals(choices(other)) : one.equals(other);
    }

    private static HashSet<String> choices(JsonNode answer) {
        var choices = new HashSet<String>();
        answer.path("choices").forEach(choice -> choices.add(choice.asText()));
        return choices;
    }
}
