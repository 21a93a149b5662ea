package quizbus.gateway;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A line with our guard on it, on which the test moves the time. */
final class GuardedLine {

    final EmbeddedChannel channel = new EmbeddedChannel();
    final FrameGuard guard = new FrameGuard(LineLimits.DEFAULT, new FrameGuard.Listener() {
        @Override
        public void heard(String text) {}

        @Override
        public void beat() {}

        @Override
        public void gone() {}
    });

    GuardedLine() {
        channel.freezeTime();
        channel.pipeline().addLast(guard);
    }

    void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    /** The close code that was told to the other side. */
    int closeCode() {
        CloseWebSocketFrame last = channel.readOutbound();
        try {
            return last.statusCode();
        } finally {
            last.release();
        }
    }
}
