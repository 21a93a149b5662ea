package quizbus.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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

    /** How many may wait for a guess of one address: as many as may sit there. */
    static final int WAITING = 1_000;

    /** How many may wait in all: while the store does not answer, nobody's wait ends. */
    static final int WAITING_OF_ALL = 5_000;

    /** What one address is trying, and how often it was wrong. */
    private static final class Caller {
        private final Mistakes mistakes = new Mistakes(WRONG_A_MINUTE, MINUTE);
        private final Map<String, Integer> underWay = new HashMap<>();
        private final Deque<Waiting> waiting = new ArrayDeque<>();

        /** Takes up that PIN where it is being tried already, or where one more guess is left. */
        private boolean mayTry(String pin, int left) {
            if (!underWay.containsKey(pin) && left <= underWay.size()) {
                return false;
            }
            underWay.merge(pin, 1, Integer::sum);
            return true;
        }
    }

    /** Somebody who wants to try that PIN and hears on its loop whether that may be. */
    private record Waiting(String pin, Executor loop, Consumer<Optional<Guess>> then) {
        void tell(Optional<Guess> guess) {
            loop.execute(() -> then.accept(guess));
        }
    }

    private final InstantSource clock;
    private final Map<String, Caller> callers = new Recent<>(KEPT);
    private final Map<String, Boolean> homes = new Recent<>(KEPT);
    private final Map<String, Boolean> acquainted = new Recent<>(KEPT);
    private final Mistakes ofAll = new Mistakes(WRONG_A_SECOND_OF_ALL, Duration.ofSeconds(1));
    private Instant alertUntil = Instant.MIN;
    private int waitingOfAll;

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Reserves a guess and hands it over; nothing where the address has none left. Each must be settled.
     *
     * <p>Guesses of the same PIN at the same time count as one: the second learns nothing more. A room that somebody from
     * this address has been in is no guess. Who comes while all that are left are under way waits for one of them: a
     * school that comes to thirty rooms at once is right thirty times.
     *
     * @param loop where who had to wait hears of it
     * @param then hears before this returns where nobody has to wait
     */
    void begin(String address, String pin, Executor loop, Consumer<Optional<Guess>> then) {
        knock(address, new Waiting(pin, loop, then)).ifPresent(then);
    }

    /** What is known at once: a guess, none, or nothing yet. */
    private synchronized Optional<Optional<Guess>> knock(String address, Waiting comer) {
        if (homes.containsKey(home(address, comer.pin()))) {
            return Optional.of(Optional.of(new Guess(address, comer.pin(), null)));
        }
        var caller = callers.computeIfAbsent(address, _ -> new Caller());
        var left = left(address, caller);
        if (caller.waiting.isEmpty() && caller.mayTry(comer.pin(), left)) {
            return Optional.of(Optional.of(new Guess(address, comer.pin(), caller)));
        }
        if (left <= 0 || caller.waiting.size() >= WAITING || waitingOfAll >= WAITING_OF_ALL) {
            return Optional.of(Optional.empty());
        }
        caller.waiting.add(comer);
        waitingOfAll++;
        return Optional.empty();
    }

    /** Lets go on who has waited long enough, and sends away who waits in vain. */
    private void admit(String address, Caller caller) {
        var left = left(address, caller);
        while (!caller.waiting.isEmpty()) {
            var next = caller.waiting.getFirst();
            if (caller.mayTry(next.pin(), left)) {
                next.tell(Optional.of(new Guess(address, next.pin(), caller)));
            } else if (left <= 0) {
                next.tell(Optional.empty());
            } else {
                break;
            }
            caller.waiting.removeFirst();
            waitingOfAll--;
        }
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

    /** How often this address may still be wrong, the guesses under way not counted. */
    private int left(String address, Caller caller) {
        var now = clock.instant();
        var isWatched = now.isBefore(alertUntil) && !acquainted.containsKey(address);
        return (isWatched ? WRONG_OF_STRANGERS : WRONG_A_MINUTE) - caller.mistakes.recent(now);
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
                homes.remove(home(address, pin));
                var now = clock.instant();
                if (!ofAll.add(now)) {
                    alertUntil = now.plus(ALERT);
                }
                var counted = caller == null ? callers.computeIfAbsent(address, _ -> new Caller()) : caller;
                var isTold = counted.mistakes.add(now);
                end();
                return isTold;
            }
        }

        /** Frees its place for who waits. */
        private void end() {
            if (caller != null) {
                caller.underWay.computeIfPresent(pin, (_, many) -> many == 1 ? null : many - 1);
                admit(address, caller);
            }
        }
    }
}
