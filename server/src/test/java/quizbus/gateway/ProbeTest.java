package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a slow network is given back. */
class ProbeTest {

    private final Probe probe = new Probe();
    private Instant now = Instant.EPOCH;

    @Test
    void withoutAnEchoThereIsNoCredit() {
        probe.next(now);

        assertEquals(0, probe.creditMillis());
    }

    @Test
    void theCreditIsHalfTheBestRoundTrip() {
        trip(90);
        trip(60);
        trip(300);

        assertEquals(30, probe.creditMillis());
    }

    @Test
    void nobodyGainsMoreThanAQuarterOfASecond() {
        trip(2_000);

        assertEquals(250, probe.creditMillis());
    }

    @Test
    void onlyTheLastEightCount() {
        trip(10);
        for (int i = 0; i < 8; i++) {
            trip(100);
        }

        assertEquals(50, probe.creditMillis());
    }

    @Test
    void onlyTheOpenProbeCanBeAnsweredAndOnlyOnce() {
        var first = probe.next(now);
        var second = probe.next(now);

        assertFalse(probe.echoed(first, now));
        assertFalse(probe.echoed(second + 1, now));
        assertTrue(probe.echoed(second, now));
        assertFalse(probe.echoed(second, now));
    }

    private void trip(int millis) {
        var number = probe.next(now);
        now = now.plusMillis(millis);
        assertTrue(probe.echoed(number, now));
    }
}
