package quizbus.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://quiz.school.lan:8080",
                "http://192.168.1.20:8080",
                "http://127.0.0.1.example.org",
                "http://1270.0.0.1",
                "nonsense"
            })
    void aServerElsewhereIsRefused(String url) {
        var fault = assertThrows(Options.Fault.class, () -> new Options("--url", url));

        assertTrue(fault.getMessage().contains("--allow-remote"), fault.getMessage());
    }

    @Test
    void aServerElsewhereIsLoadedByWord() throws Options.Fault {
        var options = new Options("--url=http://192.168.1.20:8080", "--allow-remote");

        assertEquals("192.168.1.20", options.url().orElseThrow().getHost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://127.3.2.1", "http://localhost:8080", "http://[::1]:8080"})
    void aServerOnThisMachineIsLoaded(String url) throws Options.Fault {
        assertEquals(url, new Options("--url", url).url().orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--players=0", "--players=5001", "--rooms=many", "--questions=98", "--rooms=2000 --players=100"})
    void aSizeBeyondTheBoundsIsRefused(String line) {
        assertThrows(Options.Fault.class, () -> new Options(line.split(" ")));
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThrows(Options.Fault.class, () -> new Options("--player", "7"));
        assertThrows(Options.Fault.class, () -> new Options("7"));
        assertThrows(Options.Fault.class, () -> new Options("--players"));
    }

    @Test
    void twoThousandAnswersASecondAreTheStandard() throws Options.Fault {
        var plan = new Options("--rooms", "10", "--players", "200").plan();

        assertEquals(2_000, plan.everyone());
        assertEquals(1_000, plan.think().toMillis());
    }
}
