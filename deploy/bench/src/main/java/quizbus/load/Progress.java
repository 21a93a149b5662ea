package quizbus.load;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says every other second, on standard error, how far a run has come. */
final class Progress implements AutoCloseable {

    private final long startNanos = System.nanoTime();
    private final Thread thread = new Thread(this::tell, "progress");
    private volatile @Nullable Game game;

    Progress() {
        thread.setDaemon(true);
        thread.start();
    }

    void watch(Game which) {
        game = which;
    }

    private void tell() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(2);
                var watched = game;
                if (watched != null) {
                    System.err.printf(
                            "%4d s  %s%n",
                            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos), watched.progress());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
