package quizbus.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A question, whole and with its key, as JSON for our own logs; what is read equals what was written. */
public final class QuestionJson {

    private QuestionJson() {}

    /** The question as a tree. */
    public static ObjectNode write(Question question) {
        var node = JsonNodeFactory.instance.objectNode();
        node.set("item", ItemJson.write(question.item()));
        node.put("points", question.points());
        numbers(node, "places", question.layout().places());
        var blanks = node.putObject("blanks");
        question.layout().blanks().forEach((gap, places) -> numbers(blanks, gap, places));
        return node;
    }

    /** The question of a tree that {@link #write} made. */
    public static Question read(JsonNode node) {
        var blanks = new TreeMap<String, List<Integer>>();
        node.path("blanks").properties().forEach(gap -> blanks.put(gap.getKey(), numbers(gap.getValue())));
        return new Question(
                ItemJson.read(node.path("item")),
                node.path("points").intValue(),
                new Layout(numbers(node.path("places")), blanks));
    }

    private static void numbers(ObjectNode node, String field, List<Integer> numbers) {
        var array = node.putArray(field);
        numbers.forEach(array::add);
    }

    private static List<Integer> numbers(JsonNode array) {
        var numbers = new ArrayList<Integer>();
        array.forEach(number -> numbers.add(number.intValue()));
        return numbers;
    }
}
