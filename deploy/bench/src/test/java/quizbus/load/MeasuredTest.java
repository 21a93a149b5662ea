package quizbus.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quizbus.load.reference.ReferenceServer;

class MeasuredTest {

    private static final Plan PLAN =
            new Plan(2, 5, 3, Duration.ofMillis(20), Duration.ZERO, 4, Duration.ofSeconds(20), false);

    @Test
    void aGameAgainstTheReferenceIsMeasuredWhole() throws InterruptedException {
        try (var server = ReferenceServer.open(0)) {
            var figures = new Measured(subject(server.port()), PLAN).run(_ -> {});

            assertTrue(figures.isClean(), figures.troublesInWords());
            assertEquals(3, figures.get("questions measured"));
            assertEquals(3, figures.get("frames a player a question"));
            assertEquals(5 + 2, figures.get("frames a host a question"));
            assertTrue(figures.get("confirmation p99 ms") > 0);
            assertTrue(figures.get("server CPU us a player a question") > 0);
        }
    }

    @Test
    void aServerThatDiesIsNoSuccess() throws InterruptedException {
        var server = ReferenceServer.open(0);
        var deaths = new Measured(subject(server.port()), PLAN);

        var figures = deaths.run(game -> Thread.ofVirtual().start(() -> dieAtTheFirstQuestion(game, server)));

        assertFalse(figures.isClean());
        assertTrue(figures.table().contains("went wrong"), figures.table());
        assertEquals(10, figures.get("players in the game"));
        assertTrue(figures.json().startsWith("{\"complete\":false"), figures.json());
    }

    @Test
    void aServerThatRefusesIsNoSuccess() {
        var plan = new Plan(1, 1, 1, Duration.ofMillis(1), Duration.ZERO, 1, Duration.ofMillis(100), false);

        var figures = new Measured(subject(1), plan).run(_ -> {});

        assertTrue(figures.troublesInWords().contains("rooms open: 0 of 1"), figures.troublesInWords());
    }

    private static void dieAtTheFirstQuestion(Game game, ReferenceServer server) {
        while (game.tally().accepted.passed() == 0) {
            Thread.onSpinWait();
        }
        server.close();
    }

    private static Subject subject(int port) {
        var self = new Meter(ProcessHandle.current().pid());
        return new Subject(
                "netty",
                URI.create("http://127.0.0.1:" + port),
                Wire.PLAIN,
                Optional.of(self),
                Optional.empty(),
                () -> {});
    }
}
