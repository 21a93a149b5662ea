package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Readers that take nothing, with time moved by hand. */
class SlowReaderTest {

    private final GuardedLine line = new GuardedLine();
    private final EmbeddedChannel channel = line.channel;
    private final FrameGuard guard = line.guard;

    @Test
    void whoTakesNothingIsGoneWithinFiveSeconds() {
        stall(true);
        line.pass(Duration.ofMillis(4_300));
        assertEquals(4408, line.closeCode());

        line.pass(Duration.ofMillis(600));
        assertFalse(channel.isOpen());
    }

    @Test
    void whoTakesNothingForFourSecondsAndReadsOnStays() {
        stall(true);
        line.pass(Duration.ofMillis(4_100));
        stall(false);
        line.pass(Duration.ofMillis(4_100));

        assertTrue(channel.outboundMessages().isEmpty());
        assertTrue(channel.isOpen());
    }

    @Test
    void soMuchMayWaitAndNoMore() {
        for (int i = 0; i < 16; i++) {
            write(15 * 1024);
        }
        assertFalse(guard.isClosing());

        write(20 * 1024);
        assertTrue(guard.isClosing());
        line.pass(Duration.ofMillis(500));
        assertFalse(channel.isOpen());
    }

    @Test
    void oneLargeFrameIsNoSlowReaderYet() {
        write(300 * 1024);
        assertFalse(guard.isClosing());

        line.pass(Duration.ofMillis(4_300));
        line.pass(Duration.ofMillis(600));
        assertFalse(channel.isOpen());
    }

    private void write(int bytes) {
        try (Frame frame = Frame.of("x".repeat(bytes))) {
            guard.write(frame);
        }
    }

    private void stall(boolean isStalled) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        waiting.setUserDefinedWritability(1, !isStalled);
        channel.runPendingTasks();
    }
}
