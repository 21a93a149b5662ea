package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quizbus.protocol.CloseCode;

/** How long a line that the server closes stays, with time moved by hand. */
class FarewellTest {

    private final GuardedLine line = new GuardedLine();
    private final EmbeddedChannel channel = line.channel;
    private final FrameGuard guard = line.guard;

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROTOCOL", "BAD_TEXT", "POLICY", "TOO_BIG", "TOO_SLOW", "TOO_FAST"})
    void whoBreaksARuleIsReadNoMoreAndGoneInHalfASecond(CloseCode code) {
        guard.close(code);

        assertEquals(code.code(), line.closeCode());
        assertFalse(channel.config().isAutoRead());
        line.pass(Duration.ofMillis(500));
        assertFalse(channel.isOpen());
    }

    @Test
    void whoMayGoInPeaceHasASecondAndIsHeard() {
        guard.close(CloseCode.GOING);
        line.pass(Duration.ofMillis(900));
        assertTrue(channel.isOpen());

        channel.writeInbound(new CloseWebSocketFrame(CloseCode.GOING.code(), ""));
        assertFalse(channel.isOpen());
    }
}
