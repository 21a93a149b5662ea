package quizbus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static quizbus.protocol.Samples.*;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each message the server says, letter by letter. */
class ServerMessageTest {

    @ParameterizedTest
    @MethodSource("quizbus.protocol.Samples#messages")
    void everyMessageHasItsText(Map.Entry<String, ServerMessage> golden) {
        assertEquals(golden.getKey(), Json.write(golden.getValue()));
    }

    @Test
    void noMessageIsWithoutItsGoldenText() {
        var known = Arrays.stream(
                        ServerMessage.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::value)
                .collect(Collectors.toSet());

        assertEquals(
                known,
                messages().stream().map(golden -> golden.getValue().getClass()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("quizbus.protocol.Samples#bodies")
    void everyBodyHasItsText(Map.Entry<String, Record> golden) {
        assertEquals(golden.getKey(), Json.write(golden.getValue()));
    }
}
