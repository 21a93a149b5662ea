package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bots.Burst;
import quizbus.bots.Clients;
import quizbus.bots.Fairness;
import quizbus.bots.Fairness.Line;
import quizbus.bots.ServerProcess;
import quizbus.bots.Shot;
import quizbus.bots.Store;

/** A slow line costs no points, and pretending to have one brings next to none. */
class FairnessTest {

    /** One per cent of the 1,000 points of a question. */
    private static final int UNFAIR = 10;

    /** What 250 ms are worth: 0.4 · 1,000 · 250 / 19,500 points, rounded up, and one for rounding. */
    private static final int CREDIT = 7;

    /** An answer counts up to 250 ms after the deadline, and up to 250 more for what its line costs. */
    private static final int WINDOW = 500;

    /** What two clocks may differ by, in milliseconds, as they are compared over a busy line. */
    private static final int CLOCKS = 5;

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

    @Test
    void aBurstBeforeTheDeadlineIsJudgedByArrivalHoweverLongTheQueue() throws Exception {
        try (var server = ServerProcess.start(folder.resolve("data"));
                var clients = new Clients()) {
            var burst = new Burst(server.base(), clients, 300);
            burst.play();

            var shots = burst.playBeforeA(Store.of(server.data()).orElseThrow());

            for (var shot : shots) {
                switch (shot.part()) {
                    case IN_TIME -> assertTrue(shot.isCounted(), shot::toString);
                    case IN_THE_GRACE -> {}
                    case TOO_LATE -> assertFalse(shot.isCounted(), shot::toString);
                }
            }
            var counted = shots.stream().filter(Shot::isCounted).toList();
            counted.forEach(shot -> {
                assertTrue(shot.toldAt() > Burst.LIMIT_MILLIS + WINDOW, () -> "It waited for the store: " + shot);
                assertTrue(
                        shot.cameAt() >= shot.sentAt() - CLOCKS && shot.cameAt() <= Burst.LIMIT_MILLIS + WINDOW,
                        shot::toString);
                assertTrue(shot.isPaidByTime(Burst.LIMIT_MILLIS), shot::toString);
            });
            var lags = counted.stream()
                    .mapToDouble(shot -> shot.cameAt() - shot.sentAt())
                    .sorted()
                    .toArray();
            assertTrue(lags[lags.length / 2] < 50, () -> "Arrivals are stamped late: " + lags[lags.length / 2] + " ms");
        }
    }
}
