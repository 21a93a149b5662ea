package quizbus.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps addresses from finding rooms by trying PINs: each may be wrong ten times a minute, and a guess counts from before
 * it is looked up until it proves right. HTTP and websockets share it, and so do all loops.
 *
 * <p>Where all addresses together are wrong too often, one that was in no room yet may be wrong once a minute. So a
 * class still gets in with the right PIN, and a slip of the finger costs a minute while somebody attacks.
 */
final class Guesses {

    static final int WRONG_A_MINUTE = 10;
    static final int WRONG_OF_STRANGERS = 1;
    static final int WRONG_A_SECOND_OF_ALL = 50;
    static final Duration ALERT = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int KEPT = 10_000;

    /** What one address is trying, and how often it was wrong. */
    private static final class Caller {
        private final Mistakes mistakes = new Mistakes(WRONG_A_MINUTE, MINUTE);
        private final Map<String, Integer> underWay = new HashMap<>();
    }

    private final InstantSource clock;
    private final Map<String, Caller> callers = new Recent<>(KEPT);
    private final Map<String, Boolean> homes = new Recent<>(KEPT);
    private final Map<String, Boolean> acquainted = new Recent<>(KEPT);
    private final Mistakes ofAll = new Mistakes(WRONG_A_SECOND_OF_ALL, Duration.ofSeconds(1));
    private Instant alertUntil = Instant.MIN;

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Reserves a guess; empty where the address has none left. Each must be settled.
     *
     * <p>Guesses of the same PIN at the same time count as one: the second learns nothing more. A room that somebody from
     * this address has been in is no guess.
     */
    synchronized Optional<Guess> begin(String address, String pin) {
        if (homes.containsKey(home(address, pin))) {
            return Optional.of(new Guess(address, pin, null));
        }
        var caller = callers.computeIfAbsent(address, _ -> new Caller());
        if (!caller.underWay.containsKey(pin) && left(address, caller) <= 0) {
            return Optional.empty();
        }
        caller.underWay.merge(pin, 1, Integer::sum);
        return Optional.of(new Guess(address, pin, caller));
    }

    /** Somebody from this address is in that room: wrong guesses of a neighbour must not keep the others out of it. */
    synchronized void atHome(String address, String pin) {
        homes.put(home(address, pin), true);
        acquainted.put(address, true);
    }

    /** How many addresses are counted now. */
    synchronized int addressesKept() {
        return callers.size();
    }

    private int left(String address, Caller caller) {
        var now = clock.instant();
        var isWatched = now.isBefore(alertUntil) && !acquainted.containsKey(address);
        return (isWatched ? WRONG_OF_STRANGERS : WRONG_A_MINUTE) - caller.mistakes.recent(now) - caller.underWay.size();
    }

    private static String home(String address, String pin) {
        return address + " " + pin;
    }

    /** One PIN that is being looked up. */
    final class Guess {

        private final String address;
        private final String pin;
        private final @Nullable Caller caller;

        private Guess(String address, String pin, @Nullable Caller caller) {
            this.address = address;
            this.pin = pin;
            this.caller = caller;
        }

        /** There is such a room, or nobody could say: the guess is given back. */
        void giveBack() {
            synchronized (Guesses.this) {
                end();
                if (caller != null && caller.underWay.isEmpty() && caller.mistakes.recent(clock.instant()) == 0) {
                    callers.remove(address, caller);
                }
            }
        }

        /** There is no such room; false where even that is not told any more. */
        boolean wasWrong() {
            synchronized (Guesses.this) {
                end();
                homes.remove(home(address, pin));
                var now = clock.instant();
                if (!ofAll.add(now)) {
                    alertUntil = now.plus(ALERT);
                }
                var counted = caller == null ? callers.computeIfAbsent(address, _ -> new Caller()) : caller;
                return counted.mistakes.add(now);
            }
        }

        private void end() {
            if (caller != null) {
                caller.underWay.computeIfPresent(pin, (_, many) -> many == 1 ? null : many - 1);
            }
        }
    }
}
