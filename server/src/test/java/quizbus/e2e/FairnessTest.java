package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bots.Clients;
import quizbus.bots.Fairness;
import quizbus.bots.Fairness.Line;
import quizbus.bots.ServerProcess;

/** A slow line costs no points, and pretending to have one brings next to none. */
class FairnessTest {

    /** One per cent of the 1,000 points of a question. */
    private static final int UNFAIR = 10;

    /** What 250 ms are worth: 0.4 · 1,000 · 250 / 19,500 points, rounded up, and one for rounding. */
    private static final int CREDIT = 7;

    @TempDir
    private Path folder;

    @Test
    void equalThinkingTimeBringsEqualPointsOverAnyLine() throws Exception {
        try (var server = ServerProcess.start(folder.resolve("data"));
                var clients = new Clients()) {
            var near = new Line(20, 0, Duration.ZERO);
            var far = new Line(300, 40, Duration.ZERO);
            var feigned = new Line(20, 0, Duration.ofSeconds(2));

            var got = new Fairness(server.base(), clients).play(List.of(near, far, feigned));

            got.forEach(each -> assertEquals(each.points(), each.sum(), () -> "The receipt adds up: " + each));
            assertTrue(Math.abs(got.get(0).points() - got.get(1).points()) < UNFAIR, got::toString);
            assertTrue(got.get(1).networkMillis() >= 150, () -> "Half the round trip is given back: " + got);
            assertEquals(250, got.get(2).networkMillis());
            assertTrue(got.get(2).points() - got.get(0).points() <= CREDIT + UNFAIR, got::toString);
        }
    }
}
