package quizbus.gateway;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who calls from where: how many sockets each address holds, and how often it guessed wrong. One for all loops, so its
 * methods are guarded.
 */
public final class Callers {

    /** How many sockets an address may hold where nothing else is set. */
    public static final int SOCKETS = 1_000;

    static final int GUESSES_A_MINUTE = 10;
    private static final int ADDRESSES_KEPT = 10_000;

    private static final int ROOMS_AT_ONCE = 1_000;
    private static final int ROOMS_A_MINUTE = 30;

    private final InstantSource clock;
    private final int socketsMax;
    private final Map<String, Integer> sockets = new HashMap<>();
    private final Map<String, TokenBucket> guesses = new LinkedHashMap<>();
    private final Map<String, TokenBucket> creations = new HashMap<>();
    private final Map<String, Boolean> homes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > ADDRESSES_KEPT;
        }
    };

    /** At most {@code socketsMax} sockets from one address; 1,000 lets a class behind one school address in. */
    public Callers(InstantSource clock, int socketsMax) {
        this.clock = clock;
        this.socketsMax = socketsMax;
    }

    /** Counts a socket in, if the address may have one more; each that came in must {@link #leave}. */
    synchronized boolean enter(String address) {
        var held = sockets.getOrDefault(address, 0);
        if (held >= socketsMax) {
            return false;
        }
        sockets.put(address, held + 1);
        return true;
    }

    synchronized void leave(String address) {
        sockets.computeIfPresent(address, (_, held) -> held == 1 ? null : held - 1);
    }

    /** Whether this address has wrong guesses left; else it must wait, but for a room it has been in. */
    synchronized boolean mayGuess(String address, String pin) {
        var bucket = guesses.get(address);
        return bucket == null || homes.containsKey(home(address, pin)) || bucket.has(clock.instant());
    }

    /** Somebody from this address is in that room: wrong guesses of a neighbour must not keep the others out of it. */
    synchronized void atHome(String address, String pin) {
        homes.put(home(address, pin), true);
    }

    /** Whether this address may make one more room: a burst for a school day, then one every other second. */
    synchronized boolean mayCreate(String address) {
        var now = clock.instant();
        if (creations.size() >= ADDRESSES_KEPT) {
            creations.values().removeIf(bucket -> bucket.isFull(now));
        }
        return creations.size() < ADDRESSES_KEPT
                && creations
                        .computeIfAbsent(
                                address,
                                _ -> new TokenBucket(ROOMS_AT_ONCE, ROOMS_A_MINUTE, Duration.ofMinutes(1), now))
                        .take(now);
    }

    private static String home(String address, String pin) {
        return address + " " + pin;
    }

    /** A PIN or ticket from this address was wrong. */
    synchronized void guessedWrong(String address) {
        var now = clock.instant();
        if (guesses.size() >= ADDRESSES_KEPT && !guesses.containsKey(address)) {
            forgetSome();
        }
        guesses.computeIfAbsent(
                        address, _ -> new TokenBucket(GUESSES_A_MINUTE, GUESSES_A_MINUTE, Duration.ofMinutes(1), now))
                .take(now);
    }

    synchronized int addressesKept() {
        return guesses.size();
    }

    /** Those who have long guessed right go first, and where all guess wrong, the oldest. */
    private void forgetSome() {
        var now = clock.instant();
        guesses.values().removeIf(bucket -> bucket.isFull(now));
        if (guesses.size() >= ADDRESSES_KEPT) {
            guesses.remove(guesses.keySet().iterator().next());
        }
    }
}
