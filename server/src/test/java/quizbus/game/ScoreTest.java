package quizbus.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A score as one number, as boards keep it. */
final class ScoreTest {

    @Test
    void theNumberIsPointsThenRightThenWhatIsLeftOfTheTime() {
        assertEquals(2870L * (1 << 29) + 3L * (1 << 20) + ((1 << 20) - 1 - 123), new Score(2870, 3, 12_345).packed());
    }

    @Test
    void pointsAndRightAnswersAreReadBack() {
        var packed = new Score(150_000, 100, 3_600_000).packed();

        assertEquals(150_000, Score.points(packed));
        assertEquals(100, Score.right(packed));
    }

    @Test
    void timeBeyondItsBitsTakesNothingFromTheRest() {
        var packed = new Score(1, 1, Long.MAX_VALUE).packed();

        assertEquals(1, Score.points(packed));
        assertEquals(1, Score.right(packed));
        assertEquals(0, packed & ((1 << 20) - 1));
    }

    @Test
    void theLargestIsExactInADouble() {
        var most = new Score(Limits.QUESTIONS * 1500, Limits.QUESTIONS, 0).packed();

        assertTrue(most < 1L << 53);
        assertEquals(most, (long) (double) most);
    }

    @Test
    void anyPointMoreOutweighsAllElse() {
        assertTrue(new Score(1001, 0, Long.MAX_VALUE).packed() > new Score(1000, 511, 0).packed());
    }

    @Test
    void timeCountsOnlyWithPoints() {
        assertEquals(new Score(0, 0, 0), Score.NOTHING.plus(0, false, 5000));
        assertEquals(new Score(300, 0, 5000), Score.NOTHING.plus(300, false, 5000));
    }
}
