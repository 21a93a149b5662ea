package quizbus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class QuestionJsonTest {

    @Test
    void aQuestionOfEveryKindIsReadAsItWasWritten() throws Exception {
        for (var item : Samples.ALL) {
            var question = new Question(item, 500, Shuffle.layout(item, new Random(3)));

            var text = QuestionJson.write(question).toString();

            assertEquals(question, QuestionJson.read(new ObjectMapper().readTree(text)));
        }
    }

    @Test
    void anUnknownKindIsTold() {
        var node = JsonNodeFactory.instance.objectNode();

        assertThrows(IllegalArgumentException.class, () -> QuestionJson.read(node));
    }
}
