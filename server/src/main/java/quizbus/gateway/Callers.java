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

    private final InstantSource clock;
    private final int socketsMax;
    private final Map<String, Integer> sockets = new HashMap<>();
    private final Map<String, TokenBucket> guesses = new LinkedHashMap<>();

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

    /** Whether this address has wrong guesses left; else it must wait. */
    synchronized boolean mayGuess(String address) {
        var bucket = guesses.get(address);
        return bucket == null || bucket.has(clock.instant());
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
