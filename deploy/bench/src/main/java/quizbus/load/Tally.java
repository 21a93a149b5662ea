package quizbus.load;

/** What the clients of one game saw: the delays, the frames and the gates of the step under way. */
final class Tally {

    final Delays join = new Delays();
    final Delays fanOut = new Delays();
    final Delays result = new Delays();

    /** From a lost connection to the welcome that gives the seat back. */
    final Delays back = new Delays();

    volatile Delays confirmation = new Delays();

    volatile Gate hosted;
    volatile Gate joined;
    volatile Gate asked;
    volatile Gate accepted;
    volatile Gate rated;
    volatile Gate ranked;

    private volatile boolean isMeasured;
    private volatile int lost;
    private volatile long playerFrames;
    private volatile long hostFrames;

    Tally(Plan plan) {
        hosted = new Gate(plan.rooms());
        joined = new Gate(plan.everyone());
        asked = new Gate(0);
        accepted = asked;
        rated = asked;
        ranked = asked;
    }

    /** Sets the gates of one more question; the hosts hear what the players hear. */
    void expect(int players, int hosts, boolean standings) {
        asked = new Gate(players + hosts);
        accepted = new Gate(players);
        rated = new Gate(players + hosts);
        ranked = new Gate(standings ? players + hosts : 0);
    }

    /** From now on delays and frames count. */
    void measure() {
        isMeasured = true;
    }

    boolean isMeasured() {
        return isMeasured;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void lose() {
        lost++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void toPlayer() {
        if (isMeasured) {
            playerFrames++;
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void toHost() {
        if (isMeasured) {
            hostFrames++;
        }
    }

    int lost() {
        return lost;
    }

    long playerFrames() {
        return playerFrames;
    }

    long hostFrames() {
        return hostFrames;
    }
}
