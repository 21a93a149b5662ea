package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Readers that take nothing, with time moved by hand. */
class SlowReaderTest {

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final FrameGuard guard = new FrameGuard(LineLimits.DEFAULT, new FrameGuard.Listener() {
        @Override
        public void heard(String text) {}

        @Override
        public void beat() {}
    });

    SlowReaderTest() {
        channel.freezeTime();
        channel.pipeline().addLast(guard);
    }

    @Test
    void whoTakesNothingForFiveSecondsIsCutOff() {
        stall(true);
        pass(Duration.ofMillis(4_900));
        assertTrue(channel.outboundMessages().isEmpty());

        pass(Duration.ofMillis(200));
        assertEquals(4408, closeCode());
        assertTrue(channel.isOpen());
        pass(Duration.ofMillis(500));
        assertFalse(channel.isOpen());
    }

    @Test
    void whoReadsOnInTimeStays() {
        stall(true);
        pass(Duration.ofMillis(4_900));
        stall(false);
        pass(Duration.ofMillis(4_900));

        assertTrue(channel.outboundMessages().isEmpty());
        assertTrue(channel.isOpen());
    }

    @Test
    void soMuchMayWaitAndNoMore() {
        for (int i = 0; i < 16; i++) {
            guard.write(new byte[15 * 1024]);
        }
        assertFalse(guard.isClosing());

        guard.write(new byte[20 * 1024]);
        assertTrue(guard.isClosing());
    }

    @Test
    void oneLargeFrameIsNoSlowReader() {
        guard.write(new byte[300 * 1024]);

        assertFalse(guard.isClosing());
    }

    private void stall(boolean isStalled) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        waiting.setUserDefinedWritability(1, !isStalled);
        channel.runPendingTasks();
    }

    private void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    private int closeCode() {
        CloseWebSocketFrame last = channel.readOutbound();
        try {
            return last.statusCode();
        } finally {
            last.release();
        }
    }
}
