package quizbus.chaos;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** How much this machine keeps programs waiting: what hangs on one that stands still itself proves nothing. */
final class Pace implements AutoCloseable {

    private static final long NAP_MILLIS = 50;
    private static final long LOST_MOST_MILLIS = 15_000;
    private static final int WAITING_MOST = 4;

    private final AtomicLong lostMillis = new AtomicLong();
    private final Thread sleeper = Thread.ofPlatform().daemon().start(this::sleep);

    /** What a promise that was not kept in time is: broken, or not to be judged here. */
    RuntimeException late(String what) {
        return lostMillis.get() > LOST_MOST_MILLIS || isCrowded()
                ? new NotHere("the machine is too slow to say whether " + what)
                : new Breach(what);
    }

    /** Whether many more programs want to run than there are processors. */
    private static boolean isCrowded() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return machine.getSystemLoadAverage() > WAITING_MOST * machine.getAvailableProcessors();
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
