package quizbus.load;

/** What all clients together have read. Changed on the event loop alone. */
final class Traffic {

    private volatile long reads;
    private volatile long frames;
    private volatile long bytes;

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void read() {
        reads++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void frame(int length) {
        frames++;
        bytes += length;
    }

    long reads() {
        return reads;
    }

    long frames() {
        return frames;
    }

    long bytes() {
        return bytes;
    }
}
