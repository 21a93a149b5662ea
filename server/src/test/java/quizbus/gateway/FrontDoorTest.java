package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names and pages the server answers. */
class FrontDoorTest {

    private final FrontDoor door = new FrontDoor(
            URI.create("https://quiz.example"), Set.of("192.168.1.5", "fd00:0:0:0:0:0:0:7", "Desk.local"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiz.example",
                "QUIZ.example:443",
                "localhost:8080",
                "127.0.0.1:8080",
                "127.3.2.1",
                "[::1]:8080",
                "192.168.1.5:8080",
                "[fd00:0:0:0:0:0:0:7]:80",
                "desk.local:8080"
            })
    void ownNamesAreWelcome(String host) {
        assertEquals(Optional.empty(), door.refusal(host, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "quiz.example.evil.example",
                "evil-quiz.example",
                "localhost.evil.example",
                "192.168.1.6",
                "127.0.0.1.evil.example",
                "quiz.example:80:80",
                ""
            })
    void otherNamesAreNot(String host) {
        assertEquals(true, door.refusal(host, null).isPresent());
    }

    @Test
    void aRequestWithoutHostIsNotAnswered() {
        assertEquals(true, door.refusal(null, null).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080, true",
        "quiz.example, https://quiz.example, true",
        "quiz.example:443, https://quiz.example, true",
        "localhost:80, http://localhost, true",
        "127.0.0.1:8080, https://quiz.example, true",
        "localhost:8080, http://localhost, false",
        "localhost:8080, http://localhost:8081, false",
        "localhost:8080, http://127.0.0.1:8080, false",
        "quiz.example, https://quiz.example.evil.example, false",
        "quiz.example, https://evil.example/quiz.example, false",
        "quiz.example, https://quiz.example@evil.example, false",
        "quiz.example, null, false",
        "quiz.example, '', false",
        "quiz.example, ftp://quiz.example, false"
    })
    void onlyOwnPagesMayTalkToIt(String host, @Nullable String origin, boolean isWelcome) {
        assertEquals(isWelcome, door.refusal(host, origin).isEmpty());
    }
}
