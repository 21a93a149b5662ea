package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import quizbus.store.RedisForTests;
import quizbus.store.RedisServer;

/** How fast addresses come in, and which address a caller has; the limits' clock stands still. */
@ExtendWith(RedisForTests.class)
@SuppressWarnings("NullAway.Init")
class DoorsTest {

    @TempDir
    private Path files;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Callers callers = new Callers(now::get, 100);
    private TestHouse house;

    @BeforeEach
    void open(RedisServer redis) throws IOException {
        house = new TestHouse(redis, files, Set.of("127.0.0.1"), callers);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anAddressThatConnectsTooFastIsRefusedAndClosed() throws IOException {
        while (callers.mayKnock("203.0.113.7")) {
            assertTrue(callers.mayKnock("198.51.100.1"));
        }

        try (var flood = new RawSocket(house.port);
                var other = new RawSocket(house.port)) {
            assertTrue(flood.upgrade("X-Forwarded-For: 203.0.113.7").startsWith("HTTP/1.1 429"));
            assertTrue(flood.isEnded());
            assertTrue(other.upgrade("X-Forwarded-For: 203.0.113.8").startsWith("HTTP/1.1 101"));
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Elsewhere loopback has one address")
    void anAddressThatHoldsAllItMayKeepsNobodyElseOut(RedisServer redis) throws IOException {
        var few = new Callers(now::get, 2);
        try (var open = new TestHouse(redis, files, Set.of(), few);
                var one = new RawSocket("127.0.0.2", open.port);
                var two = new RawSocket("127.0.0.2", open.port);
                var three = new RawSocket("127.0.0.2", open.port);
                var other = new RawSocket("127.0.0.3", open.port)) {
            assertTrue(one.upgrade().startsWith("HTTP/1.1 101"));
            assertTrue(two.upgrade().startsWith("HTTP/1.1 101"));

            assertTrue(three.upgrade().startsWith("HTTP/1.1 429"));
            assertTrue(three.isEnded());
            assertTrue(other.upgrade().startsWith("HTTP/1.1 101"), "at once: the limits' clock stands still");
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Elsewhere loopback has one address")
    void anAddressThatConnectsTooFastKeepsNobodyElseOut(RedisServer redis) throws IOException {
        try (var open = new TestHouse(redis, files, Set.of(), callers);
                var flood = new RawSocket("127.0.0.2", open.port);
                var other = new RawSocket("127.0.0.3", open.port)) {
            while (callers.mayKnock("127.0.0.2")) {
                assertEquals(Instant.EPOCH, now.get());
            }

            assertTrue(flood.upgrade().startsWith("HTTP/1.1 429"));
            assertTrue(other.upgrade().startsWith("HTTP/1.1 101"), "at once: the limits' clock stands still");
        }
    }

    @Test
    void handshakesBeyondWhatTheServerTakesWaitAndAreNotRefused() throws IOException {
        while (callers.mayAdmit()) {
            assertEquals(Instant.EPOCH, now.get());
        }

        try (var late = new RawSocket(house.port)) {
            late.ask();
            assertEquals(200, house.get("/health/live").statusCode());
            assertFalse(late.hasAnswer());
            now.set(Instant.EPOCH.plusSeconds(1));
            assertTrue(late.head().startsWith("HTTP/1.1 101"));
            late.text("{\"type\":\"watch\",\"pin\":\"000000\"}");
            assertEquals(4404, late.closeCode());
        }
    }

    @Test
    void aProxyOfOursSpeaksForItsCallers() throws IOException {
        for (int i = 0; i < Guesses.WRONG_A_MINUTE; i++) {
            assertEquals(404, guess("203.0.113.7"));
        }

        assertEquals(429, guess("203.0.113.7"));
        assertEquals(429, guess("198.51.100.9, 203.0.113.7"), "what the caller claims comes before what we saw");
        var claimed = new String[] {"X-Forwarded-For", "198.51.100.9", "X-Forwarded-For", "203.0.113.7"};
        assertEquals(429, house.get("/api/rooms/000000", claimed).statusCode(), "in a line of its own, too");
        assertEquals(4429, watch("203.0.113.7"));
        assertEquals(404, guess("203.0.113.8"));
        assertEquals(4404, watch("203.0.113.8"));
        for (int i = 0; i < Guesses.WRONG_A_MINUTE; i++) {
            guess("2001:db8:1:2::" + i);
        }
        assertEquals(429, guess("2001:db8:1:2:ffff::1"), "a household of IPv6 is one caller");
        assertEquals(404, guess("2001:db8:1:3::1"));
    }

    @Test
    void nobodyElseIsBelieved(RedisServer redis) throws IOException {
        try (var open = new TestHouse(redis, files, Set.of("192.0.2.1"), new Callers(now::get, 100))) {
            for (int i = 0; i < Guesses.WRONG_A_MINUTE; i++) {
                assertEquals(
                        404,
                        open.get("/api/rooms/000000", "X-Forwarded-For", "203.0.113." + i)
                                .statusCode());
            }

            assertEquals(
                    429,
                    open.get("/api/rooms/000000", "X-Forwarded-For", "203.0.113.99")
                            .statusCode());
            try (var socket = new RawSocket(open.port)) {
                socket.upgrade("X-Forwarded-For: 203.0.113.98");
                socket.text("{\"type\":\"watch\",\"pin\":\"000000\"}");
                assertEquals(4429, socket.closeCode());
            }
        }
    }

    private int guess(String forwarded) {
        return house.get("/api/rooms/000000", "X-Forwarded-For", forwarded).statusCode();
    }

    private int watch(String forwarded) throws IOException {
        try (var socket = new RawSocket(house.port)) {
            socket.upgrade("X-Forwarded-For: " + forwarded);
            socket.text("{\"type\":\"watch\",\"pin\":\"000000\"}");
            return socket.closeCode();
        }
    }
}
