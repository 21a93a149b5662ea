package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import quizbus.chaos.Ledger.Heard;

/** Whether what clients heard is true, in order, and not too early. */
final class ClientCheck {

    /** What nobody may hear before the reveal. */
    private static final String[] KEYS = {"correct", "why", "explanation", "source", "receipt", "credit"};

    private final Evidence evidence;
    private final long last;
    private final Map<Integer, Long> asked = new HashMap<>();
    private final Map<Integer, Long> closed = new HashMap<>();
    private final Map<Integer, Long> shown = new HashMap<>();
    private final Map<String, Log.Event> taken = new HashMap<>();
    private long podium = Long.MAX_VALUE;

    private ClientCheck(Evidence evidence) {
        this.evidence = evidence;
        last = evidence.log().entries().size();
        var question = 0;
        for (var event : evidence.log().events()) {
            question = event.type().equals("question_asked") ? event.question() : question;
            switch (event.type()) {
                case "question_asked" -> asked.put(question, event.seq());
                case "question_closed" -> closed.put(question, event.seq());
                case "standings_shown" -> shown.put(3 * question + 1, event.seq());
                case "answer_taken" -> taken.put(event.player() + " " + event.question(), event);
                case "podium_shown" -> podium = event.seq();
                default -> {}
            }
        }
    }

    static void check(Evidence evidence) {
        var check = new ClientCheck(evidence);
        evidence.ledger().diaries().forEach(diary -> {
            check.order(diary);
            diary.heard().forEach(heard -> check.truth(diary, heard));
        });
        evidence.players().forEach(check::promises);
        check.owners();
    }

    /** A new server process adopts the room before it speaks, and from then on the one before is silent. */
    private void owners() {
        var first = new TreeMap<Integer, Heard>();
        var all = evidence.ledger().diaries().stream()
                .flatMap(diary -> diary.heard().stream())
                .filter(heard -> heard.message().has("seq"))
                .sorted(Comparator.comparingLong(Heard::nanos))
                .toList();
        all.stream()
                .filter(heard -> heard.type().equals("welcome"))
                .filter(heard ->
                        !heard.message().path("room").path("phase").asText().equals("ended"))
                .forEach(heard -> first.putIfAbsent(heard.line().life(), heard));
        var adoptions = evidence.log().events(event -> event.type().equals("room_adopted"));
        evidence.holds(
                adoptions.size() >= first.size() - 1,
                "one writer",
                first.size() + " owners spoke, and the log has " + adoptions.size() + " adoptions");
        first.tailMap(first.isEmpty() ? 0 : first.firstKey(), false).forEach((life, welcome) -> {
            var adopted = adoptions.stream()
                    .mapToLong(Log.Event::seq)
                    .filter(seq -> seq <= welcome.message().get("seq").asLong())
                    .max()
                    .orElse(0);
            all.stream()
                    .filter(heard -> heard.line().life() < life && heard.nanos() > welcome.nanos())
                    .filter(heard -> heard.message().get("seq").asLong() >= adopted)
                    .forEach(heard ->
                            evidence.breach("one writer", "an old owner spoke after entry " + adopted + ": " + heard));
        });
    }

    /** Numbers never fall on a line; a new line never knows less than the one before; screens only go on. */
    private void order(Ledger.Diary diary) {
        var seqs = new HashMap<Integer, Long>();
        var screen = 0L;
        var line = 0;
        var top = 0L;
        for (var heard : diary.heard()) {
            var number = heard.line().number();
            if (heard.message().has("seq")) {
                var seq = heard.message().get("seq").asLong();
                evidence.holds(
                        seq >= seqs.getOrDefault(number, 0L), "numbers never fall", diary.name() + " heard " + heard);
                seqs.put(number, seq);
                if (heard.type().equals("welcome") && number > line) {
                    evidence.holds(seq >= top, "nothing is taken back", diary.name() + " was at " + top + ": " + heard);
                }
                line = Math.max(line, number);
                top = Math.max(top, seq);
            }
            if (number == line && isScreen(heard)) {
                var now = screenOf(heard);
                evidence.holds(now >= screen, "phases only forward", diary.name() + " was at " + screen + ": " + heard);
                screen = Math.max(screen, now);
            }
        }
    }

    private void truth(Ledger.Diary diary, Heard heard) {
        var message = heard.message();
        var current = heard.type().equals("welcome") ? message.path("room").path("current") : message;
        var seq = message.path("seq").asLong(Long.MAX_VALUE);
        var told = diary.name() + " on line " + heard.line() + " heard " + message;
        evidence.holds(seq == Long.MAX_VALUE || seq <= last, "log first, then speak", told);
        var from = earliest(current);
        evidence.holds(seq >= from, "log first, then speak", "told before entry " + from + ": " + told);
        if (!mayTell(heard, current)) {
            for (var key : KEYS) {
                evidence.holds(message.findValue(key) == null, "no key before its reveal", told);
            }
        }
    }

    /** The number of the entry that a message tells of, which is the least that it can carry. */
    private long earliest(JsonNode message) {
        var question = message.path("question").asInt();
        return switch (message.path("type").asText()) {
            case "question" -> asked.getOrDefault(question, Long.MAX_VALUE);
            case "reveal", "result" -> closed.getOrDefault(question, Long.MAX_VALUE);
            case "standings" -> shown.getOrDefault(message.path("screen").asInt(), Long.MAX_VALUE);
            case "podium", "final" -> podium;
            default -> 0;
        };
    }

    private static boolean mayTell(Heard heard, JsonNode current) {
        return switch (heard.type()) {
            case "reveal", "result" -> true;
            case "welcome" -> isAfterReveal(current);
            default -> false;
        };
    }

    /** In a welcome the last result stands beside the current question; it is of an earlier one. */
    private static boolean isAfterReveal(JsonNode current) {
        return !current.path("type").asText().equals("question")
                || (current.findValue("correct") == null && current.findValue("explanation") == null);
    }

    /** Every acknowledged answer is in the log, as it was said, and no answer is that was not. */
    private void promises(Player player) {
        var id = player.id().orElse("?");
        player.acknowledged().forEach((question, answer) -> {
            var event = taken.get(id + " " + question);
            if (event == null) {
                evidence.breach(
                        "an acknowledged answer is kept", id + " " + question + " " + answer + " is not in the log");
            } else {
                evidence.holds(
                        LogCheck.isSame(event.fields().path("answer"), answer),
                        "an acknowledged answer is kept",
                        id + " said " + answer + ", the log says " + event.fields());
            }
        });
        for (var heard : player.diary.all("accepted")) {
            var event = taken.get(id + " " + heard.message().path("question").asInt());
            evidence.holds(
                    event == null || heard.message().path("seq").asLong() >= event.seq(),
                    "log first, then speak",
                    id + " was acknowledged before entry " + (event == null ? 0 : event.seq()) + ": " + heard);
        }
        player.diary.all("error").forEach(heard -> refusal(player, heard));
    }

    /** What may not be refused: the same answer again; and a changed one must be. */
    private void refusal(Player player, Heard heard) {
        var code = heard.message().path("code").asText();
        var id = heard.message().path("id").asText();
        evidence.holds(
                !code.equals("already_answered") || id.startsWith("change"), "the same answer again", "" + heard);
        evidence.holds(
                !code.equals("internal") && !code.equals("bad_token") && !code.equals("forbidden"),
                "no wrong refusal",
                player.diary.name() + ": " + heard);
    }

    private static boolean isScreen(Heard heard) {
        return heard.message().has("screen") || heard.type().equals("welcome");
    }

    private static long screenOf(Heard heard) {
        var message = heard.message();
        return message.has("screen")
                ? message.get("screen").asLong()
                : message.path("room").path("screen").asLong();
    }
}
