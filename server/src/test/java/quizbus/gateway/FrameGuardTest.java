package quizbus.gateway;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quizbus.gateway.RawSocket.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What attackers send to a websocket. The plain server shows what each would do without the guard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameGuardTest {

    private static final String DEFLATE = "Sec-WebSocket-Extensions: permessage-deflate";
    private static final byte[] NOTHING = {};

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

    @Test
    void aTextComesBack() throws IOException {
        try (var socket = upgraded(echoes.guarded)) {
            assertEquals("Grüße", socket.text("Grüße").read().text());
        }
    }

    @Test
    void whatComesInOneSegmentWithTheUpgradeMeetsTheGuardToo() throws IOException {
        try (var talker = new RawSocket(echoes.guarded);
                var flooder = new RawSocket(echoes.guarded)) {
            assertTrue(talker.upgradeWith("\u0081\u0085\0\0\0\0early").startsWith("HTTP/1.1 101"));
            assertEquals("early", talker.read().text());
            assertEquals("late", talker.text("late").read().text());

            assertTrue(flooder.upgradeWith("\u0089\u0080\0\0\0\0".repeat(200)).startsWith("HTTP/1.1 101"));
            assertEquals(1008, flooder.closeCode());
        }
    }

    @Test
    void vertxKeepsNothingOfASocket() throws IOException {
        try (var own = new Echoes();
                var socket = upgraded(own.guarded)) {
            assertEquals("here", socket.text("here").read().text());

            for (int attempt = 0; attempt < 20 && !own.isForgotten(); attempt++) {
                System.gc();
            }
            assertTrue(own.isForgotten());
            assertEquals("still", socket.text("still").read().text());
        }
    }

    @Test
    void compressionIsNotAgreedTo() throws IOException {
        try (var guarded = new RawSocket(echoes.guarded);
                var plain = new RawSocket(echoes.plain)) {
            assertFalse(guarded.upgrade(DEFLATE).toLowerCase().contains("extensions"));
            assertTrue(plain.upgrade(DEFLATE).toLowerCase().contains("extensions"));
        }
    }

    @Test
    void reservedBitsCloseTheLine() throws IOException {
        assertEquals(1002, guardedClose(FINAL | RSV1 | TEXT, bytes("hello")));
        assertEquals(TEXT, plainAnswer(FINAL | RSV1 | TEXT, bytes("hello")));
    }

    @Test
    void aFrameOverFourKibibytesIsTooBig() throws IOException {
        assertEquals(1009, guardedClose(FINAL | TEXT, new byte[4 * 1024 + 1]));
        assertEquals(TEXT, plainAnswer(FINAL | TEXT, new byte[4 * 1024 + 1]));
    }

    @Test
    void aMessageOverEightKibibytesIsTooBig() throws IOException {
        try (var guarded = upgraded(echoes.guarded);
                var plain = upgraded(echoes.plain)) {
            assertEquals(1009, fragments(guarded, 3, 4 * 1024).closeCode());
            assertEquals(TEXT, fragments(plain, 3, 4 * 1024).read().opcode());
        }
    }

    @Test
    void moreThanSixteenFragmentsAreRefused() throws IOException {
        try (var guarded = upgraded(echoes.guarded);
                var plain = upgraded(echoes.plain)) {
            assertEquals(16, fragments(guarded, 16, 1).read().payload().length);
            assertEquals(1008, fragments(guarded, 17, 1).closeCode());
            assertEquals(17, fragments(plain, 17, 1).read().payload().length);
        }
    }

    @Test
    void aMessageMustEndInTime() throws IOException {
        try (var guarded = upgraded(echoes.guarded);
                var plain = upgraded(echoes.plain)) {
            assertEquals(1008, guarded.frame(TEXT, bytes("half")).closeCode());
            assertFalse(plain.frame(TEXT, bytes("half")).endsWithin(ofMillis(800)));
        }
    }

    @Test
    void fragmentsMustFollowEachOther() throws IOException {
        assertEquals(1002, guardedClose(FINAL | CONTINUATION, bytes("lost")));
        try (var guarded = upgraded(echoes.guarded)) {
            assertEquals(1002, guarded.frame(TEXT, bytes("one")).text("two").closeCode());
        }
    }

    @Test
    void aCharacterMayBeSplitOverFragments() throws IOException {
        try (var guarded = upgraded(echoes.guarded)) {
            var euro = bytes("€");
            guarded.frame(TEXT, new byte[] {euro[0]}).frame(FINAL | CONTINUATION, new byte[] {euro[1], euro[2]});

            assertEquals("€", guarded.read().text());
        }
    }

    @Test
    void badUtf8IsRefused() throws IOException {
        var overlong = new byte[] {(byte) 0xC0, (byte) 0xAF};
        var surrogate = new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80};

        assertEquals(1007, guardedClose(FINAL | TEXT, overlong));
        assertEquals(1007, guardedClose(FINAL | TEXT, surrogate));
        assertEquals(TEXT, plainAnswer(FINAL | TEXT, overlong));
    }

    @Test
    void badUtf8IsRefusedInTheFragmentThatHasIt() throws IOException {
        try (var guarded = upgraded(echoes.guarded)) {
            guarded.frame(TEXT, bytes("half")).frame(CONTINUATION, new byte[] {(byte) 0xF4, (byte) 0x90});

            assertEquals(1007, guarded.closeCode());
        }
    }

    @Test
    void unmaskedFramesAndBytesAreRefused() throws IOException {
        try (var guarded = upgraded(echoes.guarded)) {
            assertEquals(
                    1008, guarded.frame(FINAL | TEXT, bytes("hello"), false).closeCode());
        }
        assertEquals(1008, guardedClose(FINAL | BINARY, bytes("hello")));
    }

    @Test
    void aPingIsAnsweredAndAFloodIsNot() throws IOException {
        try (var guarded = upgraded(echoes.guarded);
                var plain = upgraded(echoes.plain)) {
            assertEquals(
                    "you?", guarded.frame(FINAL | PING, bytes("you?")).read().text());
            for (int i = 0; i < 200; i++) {
                guarded.frame(FINAL | PING, NOTHING);
                plain.frame(FINAL | PING, NOTHING);
            }

            assertEquals(1008, guarded.closeCode());
            for (int i = 0; i < 200; i++) {
                assertEquals(PONG, plain.read().opcode());
            }
        }
    }

    @Test
    void aReaderThatDoesNotReadIsCutOff() throws IOException {
        try (var own = new Echoes();
                var socket = new RawSocket(own.guarded, 4 * 1024)) {
            socket.upgrade();
            var began = System.nanoTime();
            socket.text(Echoes.FLOOD_ME);

            own.closed().orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join();
            assertTrue(System.nanoTime() - began < ofSeconds(2).toNanos());
        }
    }

    @Test
    void aSilentClientIsPingedTwiceAndThenCut() throws IOException {
        try (var guarded = upgraded(echoes.guarded);
                var plain = upgraded(echoes.plain)) {
            assertEquals(PING, guarded.read().opcode());
            assertEquals(PING, guarded.read().opcode());
            assertEquals(1006, guarded.read().closeCode());
            assertFalse(plain.endsWithin(ofMillis(100)));
        }
    }

    @Test
    void aClientThatAnswersPingsStays() throws IOException {
        try (var guarded = upgraded(echoes.guarded)) {
            for (int i = 0; i < 4; i++) {
                assertEquals(PING, guarded.read().opcode());
                guarded.frame(FINAL | PONG, NOTHING);
            }
            assertEquals("still", guarded.text("still").read().text());
        }
    }

    @Test
    void aCloseIsAnsweredWithItsCode() throws IOException {
        try (var guarded = upgraded(echoes.guarded)) {
            assertEquals(
                    1001,
                    guarded.frame(FINAL | CLOSE, new byte[] {3, (byte) 0xE9}).closeCode());
            assertTrue(guarded.endsWithin(ofSeconds(1)));
        }
    }

    @Test
    void aCloseThatNobodyMaySayIsABrokenFrame() throws IOException {
        for (int code : new int[] {0, 999, 1005, 1006, 1015, 2000, 2999, 5000, 65535}) {
            assertEquals(1002, guardedClose(FINAL | CLOSE, new byte[] {(byte) (code >> 8), (byte) code}), "" + code);
        }
        for (int code : new int[] {1000, 1003, 1007, 1011, 3000, 4999}) {
            assertEquals(code, guardedClose(FINAL | CLOSE, new byte[] {(byte) (code >> 8), (byte) code}));
        }
    }

    private int guardedClose(int first, byte[] payload) throws IOException {
        try (var socket = upgraded(echoes.guarded)) {
            return socket.frame(first, payload).closeCode();
        }
    }

    private int plainAnswer(int first, byte[] payload) throws IOException {
        try (var socket = upgraded(echoes.plain)) {
            return socket.frame(first, payload).read().opcode();
        }
    }

    private static RawSocket upgraded(int port) throws IOException {
        var socket = new RawSocket(port);
        assertTrue(socket.upgrade().startsWith("HTTP/1.1 101"));
        return socket;
    }

    private static RawSocket fragments(RawSocket socket, int count, int size) throws IOException {
        for (int i = 0; i < count; i++) {
            socket.frame((i == 0 ? TEXT : CONTINUATION) | (i == count - 1 ? FINAL : 0), bytes("x".repeat(size)));
        }
        return socket;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
