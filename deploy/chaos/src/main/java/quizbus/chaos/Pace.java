package quizbus.chaos;

import java.util.concurrent.atomic.AtomicLong;

/** How much this machine keeps programs waiting: what hangs on one that stands still itself proves nothing. */
final class Pace implements AutoCloseable {

    private static final long NAP_MILLIS = 50;
    private static final long TOO_SLOW_MILLIS = 15_000;

    private final AtomicLong lostMillis = new AtomicLong();
    private final Thread sleeper = Thread.ofPlatform().daemon().start(this::sleep);

    /** Whether so much time was lost that a limit says nothing. */
    boolean isTooSlow() {
        return lostMillis.get() > TOO_SLOW_MILLIS;
    }

    @Override
    public void close() {
        sleeper.interrupt();
    }

    private void sleep() {
        while (!Thread.currentThread().isInterrupted()) {
            var start = System.nanoTime();
            try {
                Thread.sleep(NAP_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
            lostMillis.addAndGet((System.nanoTime() - start) / 1_000_000 - NAP_MILLIS);
        }
    }
}
