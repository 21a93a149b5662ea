package quizbus.protocol;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key of a question: an answer that is right, and further accepted forms of text and cloze. */
public record Correct(@JsonUnwrapped AnswerBody answer, Optional<Also> also) {

    /** What else would have been right. */
    public sealed interface Also {}

    /** Further forms of a text. */
    public record Forms(@JsonValue List<String> forms) implements Also {}

    /** Further forms of each gap that has some. */
    public record Gaps(@JsonValue Map<String, List<String>> gaps) implements Also {}
}
