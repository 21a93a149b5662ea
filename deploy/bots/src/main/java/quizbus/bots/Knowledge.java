package quizbus.bots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import quizbus.bank.Bank;
import quizbus.bank.Item;

/** Knows the bank by heart: answers any question that a screen shows, right or at random. */
public final class Knowledge {

    private final Map<String, Item> byStem;

    /** Knows that bank. */
    public Knowledge(Bank bank) {
        byStem = bank.items().stream()
                .collect(Collectors.toMap(item -> item.card().stem() + item.kind(), item -> item));
    }

    /** An answer in due form; right where {@code right} says so, else chosen by chance. */
    public ObjectNode answer(JsonNode question, boolean right, Random random) {
        var item = Objects.requireNonNull(
                byStem.get(question.get("stem").asText() + question.get("kind").asText()));
        return right ? right(item, question) : guess(question, random);
    }

    private static ObjectNode right(Item item, JsonNode question) {
        var answer = Bot.JSON.createObjectNode();
        switch (item) {
            case Item.Single single ->
                answer.put(
                        "choice",
                        id(question, "options", correct(single.options()).getFirst()));
            case Item.Multiple multiple -> {
                var choices = answer.putArray("choices");
                correct(multiple.options()).forEach(text -> choices.add(id(question, "options", text)));
            }
            case Item.TrueFalse claim -> answer.put("choice", String.valueOf(claim.answer()));
            case Item.Numeric numeric -> answer.put("number", numeric.value()).put("unit", numeric.unit());
            case Item.Text text -> answer.put("text", text.accept().getFirst());
            case Item.Order order -> {
                var places = answer.putArray("order");
                order.sequence().forEach(text -> places.add(id(question, "options", text)));
            }
            case Item.Match match -> {
                var pairs = answer.putObject("pairs");
                match.pairs()
                        .forEach(pair ->
                                pairs.put(id(question, "left", pair.left()), id(question, "right", pair.right())));
            }
            case Item.Cloze cloze -> {
                var blanks = answer.putObject("blanks");
                cloze.blanks()
                        .forEach((gap, blank) -> blanks.put(
                                gap,
                                blank.accept().stream()
                                        .filter(form -> blank.options().isEmpty()
                                                || blank.options().contains(form))
                                        .findFirst()
                                        .orElseThrow()));
            }
        }
        return answer;
    }

    private static ObjectNode guess(JsonNode question, Random random) {
        var answer = Bot.JSON.createObjectNode();
        var options = ids(question, "options");
        Collections.shuffle(options, random);
        switch (question.get("kind").asText()) {
            case "single", "truefalse" -> answer.put("choice", options.getFirst());
            case "multiple" -> {
                var choices = answer.putArray("choices");
                options.subList(0, question.get("choose").asInt()).forEach(choices::add);
            }
            case "numeric" -> answer.put("number", random.nextInt(100));
            case "text" -> answer.put("text", "something else");
            case "order" -> {
                var places = answer.putArray("order");
                options.forEach(places::add);
            }
            case "match" -> {
                var rights = ids(question, "right");
                Collections.shuffle(rights, random);
                var pairs = answer.putObject("pairs");
                ids(question, "left").forEach(left -> pairs.put(left, rights.removeFirst()));
            }
            case "cloze" -> {
                var blanks = answer.putObject("blanks");
                question.get("blanks").properties().forEach(gap -> {
                    var words = gap.getValue().path("options");
                    blanks.put(
                            gap.getKey(),
                            words.isEmpty()
                                    ? "word"
                                    : words.get(random.nextInt(words.size())).asText());
                });
            }
            default -> throw new AssertionError("A kind that nobody knows: " + question);
        }
        return answer;
    }

    private static List<String> correct(List<Item.Option> options) {
        return options.stream()
                .filter(Item.Option::correct)
                .map(Item.Option::text)
                .toList();
    }

    private static List<String> ids(JsonNode question, String field) {
        var ids = new ArrayList<String>();
        question.path(field).forEach(part -> ids.add(part.get("id").asText()));
        return ids;
    }

    private static String id(JsonNode question, String field, String text) {
        for (var part : question.get(field)) {
            if (part.get("text").asText().equals(text)) {
                return part.get("id").asText();
            }
        }
        throw new AssertionError("Not shown: " + text + " in " + question);
    }
}
