package quizbus.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as the other side reads them. */
class FrameTest {

    private final EmbeddedChannel client = new EmbeddedChannel(new WebSocket13FrameDecoder(false, false, 200_000));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 100_000})
    void aTextOfAnyLengthArrives(int length) {
        String text = "ä".repeat(length / 2) + "x".repeat(length % 2);
        try (Frame frame = Frame.of(text)) {
            assertEquals(text, received(frame.share()));
            assertEquals(text, received(frame.share()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"🦊", "half \uD83E", "\uDD8A half"})
    void halfACharacterIsAQuestionMark(String text) {
        try (Frame frame = Frame.of(text)) {
            assertEquals(new String(text.getBytes(UTF_8), UTF_8), received(frame.share()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whoHearsALastFrameGivesItsMemoryBack(int listeners) {
        Frame frame = Frame.of("x");
        ByteBuf last = frame.share();
        for (int other = 1; other < listeners; other++) {
            frame.share().release();
        }
        frame.close();
        assertTrue(last.release());
    }

    private String received(ByteBuf bytes) {
        client.writeInbound(bytes);
        TextWebSocketFrame frame = client.readInbound();
        try {
            return frame.text();
        } finally {
            frame.release();
        }
    }
}
