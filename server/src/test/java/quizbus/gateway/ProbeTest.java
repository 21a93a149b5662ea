package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void aSlowEchoStillFindsItsProbe() {
        var first = probe.next(now);
        now = now.plusMillis(20);
        probe.next(now);
        now = now.plusMillis(20);
        probe.echoed(first, now);

        assertEquals(20, probe.creditMillis());
    }

    @Test
    void anEchoCountsOnceAndOnlyForAnOpenProbe() {
        var first = probe.next(now);
        now = now.plusMillis(80);
        probe.echoed(first, now);
        probe.echoed(first, now);
        probe.echoed(first + 1, now);
        probe.echoed(-1, now);
        probe.echoed(Long.MAX_VALUE, now);

        assertEquals(40, probe.creditMillis());
    }

    private void trip(int millis) {
        var number = probe.next(now);
        now = now.plusMillis(millis);
        probe.echoed(number, now);
    }
}
