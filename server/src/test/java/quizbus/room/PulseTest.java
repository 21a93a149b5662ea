package quizbus.room;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Instant START = Instant.parse("2030-01-01T10:00:00Z");

    private Instant now = START;
    private final Pulse pulse = new Pulse(() -> now);

    @Test
    void aSteadyPulseIsUnbroken() {
        beatsFor(Duration.ofSeconds(5));

        assertTrue(pulse.isUnbrokenSince(START));
    }

    @Test
    void aSleepIsNoticedBeforeTheNextBeat() {
        beatsFor(Duration.ofSeconds(1));
        now = now.plusMillis(125);

        assertFalse(pulse.isUnbrokenSince(START));
    }

    @Test
    void aSleepIsNotForgottenWithTheNextBeat() {
        beatsFor(Duration.ofSeconds(1));
        var before = now;
        now = now.plusMillis(125);
        pulse.beat();

        assertFalse(pulse.isUnbrokenSince(before));
        now = now.plusMillis(1);
        assertTrue(pulse.isUnbrokenSince(now));
    }

    private void beatsFor(Duration time) {
        for (var end = now.plus(time); now.isBefore(end); now = now.plusMillis(100)) {
            pulse.beat();
        }
    }
}
