package quizbus.gateway;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that are opened to be kept open. The plain server keeps them all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestGuardTest {

    @SuppressWarnings("NullAway.Init")
    private Echoes echoes;

    @BeforeAll
    void start() {
        echoes = new Echoes();
    }

    @AfterAll
    void stop() {
        echoes.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HTTP/1.1\r\nHost: 127",
                "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nhalf",
                "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
            })
    void halfARequestIsNotWaitedFor(String half) throws IOException {
        try (var guarded = new RawSocket(echoes.guarded);
                var plain = new RawSocket(echoes.plain)) {
            guarded.say(half);
            plain.say(half);

            assertTrue(guarded.endsWithin(ofSeconds(2)));
            assertFalse(plain.endsWithin(ofMillis(700)));
        }
    }

    @Test
    void anIdleConnectionIsKeptForAWhileOnly() throws IOException {
        try (var guarded = new RawSocket(echoes.guarded)) {
            for (int i = 0; i < 2; i++) {
                assertTrue(guarded.say("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                        .head()
                        .contains("200 OK"));
                assertFalse(guarded.endsWithin(ofMillis(100)));
            }

            assertTrue(guarded.endsWithin(ofSeconds(2)));
        }
    }

    @Test
    void aBodyOfTwoLengthsIsRefused() throws IOException {
        try (var guarded = new RawSocket(echoes.guarded)) {
            guarded.say("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

            assertTrue(guarded.head().contains("400"));
        }
    }
}
