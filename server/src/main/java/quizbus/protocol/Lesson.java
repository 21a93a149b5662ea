package quizbus.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a question teaches once it is closed.
 *
 * @param why for each option why it is right or wrong; empty where there are none
 */
public record Lesson(
        String explanation, Map<String, String> why, Optional<Correction> correction, List<Source> source) {

    /** What a note says that does not hold, and what does. */
    public record Correction(String kind, String noteSays, String now) {}

    /** A document of the notes and its lines, such as {@code 752-754}. */
    public record Source(String doc, String lines) {}
}
