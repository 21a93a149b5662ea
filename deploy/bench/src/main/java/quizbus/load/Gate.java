package quizbus.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Opens when as many have passed as are expected. Passed on the event loop, awaited outside it. */
final class Gate {

    private final int expected;
    private final CountDownLatch left;

    Gate(int expected) {
        this.expected = expected;
        left = new CountDownLatch(expected);
    }

    void pass() {
        left.countDown();
    }

    long passed() {
        return expected - left.getCount();
    }

    /** Waits until all have passed; false where the time ran out before. */
    boolean opensWithin(Duration time) throws InterruptedException {
        return left.await(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
    }

    @Override
    public String toString() {
        return passed() + " of " + expected;
    }
}
