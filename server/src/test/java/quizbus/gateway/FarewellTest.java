package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quizbus.protocol.CloseCode;

/** How long a line that the server closes stays, with time moved by hand. */
class FarewellTest {

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final FrameGuard guard = new FrameGuard(LineLimits.DEFAULT, new FrameGuard.Listener() {
        @Override
        public void heard(String text) {}

        @Override
        public void beat() {}
    });

    FarewellTest() {
        channel.freezeTime();
        channel.pipeline().addLast(guard);
    }

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROTOCOL", "BAD_TEXT", "POLICY", "TOO_BIG", "TOO_SLOW", "TOO_FAST"})
    void whoBreaksARuleIsReadNoMoreAndGoneInHalfASecond(CloseCode code) {
        guard.close(code);

        assertEquals(code.code(), told());
        assertFalse(channel.config().isAutoRead());
        pass(Duration.ofMillis(500));
        assertFalse(channel.isOpen());
    }

    @Test
    void whoMayGoInPeaceHasASecondAndIsHeard() {
        guard.close(CloseCode.GOING);
        pass(Duration.ofMillis(900));
        assertTrue(channel.isOpen());

        channel.writeInbound(new CloseWebSocketFrame(CloseCode.GOING.code(), ""));
        assertFalse(channel.isOpen());
    }

    private int told() {
        CloseWebSocketFrame last = channel.readOutbound();
        try {
            return last.statusCode();
        } finally {
            last.release();
        }
    }

    private void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }
}
