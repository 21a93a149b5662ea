package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits by address. */
class CallersTest {

    private Instant now = Instant.EPOCH;
    private final Callers callers = new Callers(() -> now, 3);

    @Test
    void anAddressHoldsSoManySockets() {
        for (int i = 0; i < 3; i++) {
            assertTrue(callers.enter("10.0.0.1"));
        }

        assertFalse(callers.enter("10.0.0.1"));
        assertTrue(callers.enter("10.0.0.2"));
        callers.leave("10.0.0.1");
        assertTrue(callers.enter("10.0.0.1"));
    }

    @Test
    void aClassOfAThousandConnectsAtOnceAndThenSoManyASecond() {
        assertEquals(1_000, howOften(() -> callers.mayKnock("10.0.0.1")));
        assertTrue(callers.mayKnock("10.0.0.2"));
        now = now.plus(Duration.ofSeconds(1));
        assertEquals(200, howOften(() -> callers.mayKnock("10.0.0.1")));
    }

    @Test
    void anAddressReadsOnlySoManyReports() {
        assertEquals(30, howOften(() -> callers.mayReport("10.0.0.1")));
        now = now.plus(Duration.ofSeconds(1));
        assertTrue(callers.mayReport("10.0.0.1"));
    }

    @Test
    void anAddressMakesOnlySoManyRoomsAtOnce() {
        assertEquals(1_000, howOften(() -> callers.mayCreate("10.0.0.1")));
        assertTrue(callers.mayCreate("10.0.0.2"));
        now = now.plus(Duration.ofSeconds(2));
        assertTrue(callers.mayCreate("10.0.0.1"));
    }

    @Test
    void aHouseholdOfIpv6IsOneCaller() {
        assertEquals(Address.network("2001:db8:1:2:3::9"), Address.network("2001:db8:1:2:ffff::1"));
        assertEquals("10.0.0.1", Address.network("::ffff:10.0.0.1"));
        assertEquals("10.0.0.1", Address.network("10.0.0.1"));
        assertEquals("unknown", Address.network(":".repeat(60)));
    }

    /** Until the first no, which must come. */
    private static long howOften(BooleanSupplier may) {
        return IntStream.range(0, 2_000).takeWhile(_ -> may.getAsBoolean()).count();
    }
}
