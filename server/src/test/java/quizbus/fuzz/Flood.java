package quizbus.fuzz;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An attacker who sends the same wave again and again, as fast as it goes, and reads nothing. */
record Flood(byte[] first, byte[] wave) {

    /** How long the server let it; {@code most} where the server did not end it. */
    Duration lasts(int port, Duration most) throws IOException {
        try (var line = Line.upgraded(port, 1)) {
            var began = System.nanoTime();
            // A write to a full line waits for ever.
            CompletableFuture.delayedExecutor(most.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> end(line));
            try {
                line.say(first);
                while (System.nanoTime() - began < most.toNanos()) {
                    line.say(wave);
                }
            } catch (IOException _) {
                // The server has cut the line, or it took nothing more and yet held it.
            }
            var lasted = Duration.ofNanos(System.nanoTime() - began);
            return lasted.compareTo(most) < 0 ? lasted : most;
        }
    }

    private static void end(Line line) {
        try {
            line.close();
        } catch (IOException _) {
            // It has ended before.
        }
    }
}
