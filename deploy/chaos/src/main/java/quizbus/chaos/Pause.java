package quizbus.chaos;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, on the monotonic clock. */
final class Pause {

    private static final long STEP_MILLIS = 10;

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHere("The run was interrupted");
        }
    }

    /** Whether it became true within that time. */
    static boolean until(BooleanSupplier done, Duration within) {
        var end = System.nanoTime() + within.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            millis(STEP_MILLIS);
        }
        return true;
    }
}
