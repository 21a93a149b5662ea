package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import quizbus.protocol.ClientMessage;
import quizbus.protocol.Json;

/** The bytes of a client as they come from the network, through the frames and the guard to the message. */
class LineFuzzTest {

    private static final LineLimits LIMITS = LineLimits.DEFAULT;

    /** Nothing is thrown, nothing is heard after the close, and every buffer is given back. */
    @FuzzTest(maxDuration = "3m")
    void anyBytesAreHeardOrClosed(byte[] bytes) {
        var ear = new Ear();
        var line = new EmbeddedChannel(decoder(), ear.guard);
        var buffer = Unpooled.buffer().writeBytes(bytes);

        line.writeInbound(buffer);

        line.checkException();
        while (line.readOutbound() instanceof Object said) {
            assertTrue(said instanceof CloseWebSocketFrame || said instanceof PongWebSocketFrame);
            ReferenceCountUtil.release(said);
        }
        line.finishAndReleaseAll();
        assertEquals(0, buffer.refCnt(), "a buffer is left");
    }

    /** Whatever is text gets an answer, and what is understood says the same when it is written again. */
    @FuzzTest(maxDuration = "3m")
    void anyTextIsAMessageOrAFault(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (ClientMessage.read(text) instanceof ClientMessage.Read.Good(var message)) {
            assertEquals(new ClientMessage.Read.Good(message), ClientMessage.read(Json.write(message)));
        }
    }

    private static WebSocket13FrameDecoder decoder() {
        return new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(LIMITS.frameBytes())
                .expectMaskedFrames(true)
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .build());
    }

    private static final class Ear implements FrameGuard.Listener {

        private final FrameGuard guard = new FrameGuard(LIMITS, this);

        @Override
        public void heard(String text) {
            assertFalse(guard.isClosing());
            assertTrue(text.length() <= LIMITS.messageBytes());
            ClientMessage.read(text);
        }

        @Override
        public void beat() {}

        @Override
        public void gone() {}
    }
}
