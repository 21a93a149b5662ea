package quizbus.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import quizbus.room.TokenBucket;

/**
 * Who calls from where: how many sockets each address holds, how fast it opens them, and what it asks for. One for all
 * loops, so its methods are guarded.
 */
public final class Callers {

    /** How many sockets an address may hold where nothing else is set. */
    public static final int SOCKETS = 1_000;

    private static final int ADDRESSES_KEPT = 10_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final int ROOMS_AT_ONCE = 1_000;
    private static final int ROOMS_A_MINUTE = 30;

    /** A whole class opens the page at once, and comes back at once. */
    static final int HANDSHAKES_AT_ONCE = 1_000;

    static final int HANDSHAKES_A_SECOND = 200;

    /** What all addresses together may open: when every room comes back at once, those who are in go on playing. */
    private static final int ADMITTED_AT_ONCE = 2_000;

    private static final int ADMITTED_A_SECOND = 1_500;

    static final int REPORTS_AT_ONCE = 30;
    private static final int REPORTS_A_MINUTE = 60;

    private final InstantSource clock;
    private final int socketsMax;
    private final Map<String, Integer> sockets = new HashMap<>();
    private final Map<String, TokenBucket> creations = new HashMap<>();
    private final Map<String, TokenBucket> handshakes = new HashMap<>();
    private final Map<String, TokenBucket> reports = new HashMap<>();
    private final Guesses guesses;
    private final Tickets tickets;
    private final TokenBucket admissions;

    /** At most {@code socketsMax} sockets from one address; 1,000 lets a class behind one school address in. */
    public Callers(InstantSource clock, int socketsMax) {
        this.clock = clock;
        this.socketsMax = socketsMax;
        guesses = new Guesses(clock);
        tickets = new Tickets(clock);
        admissions = new TokenBucket(ADMITTED_AT_ONCE, ADMITTED_A_SECOND, SECOND, clock.instant());
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

    /** Whether this address may open one more socket now: a burst for a class, then 200 a second. */
    synchronized boolean mayKnock(String address) {
        return take(handshakes, address, HANDSHAKES_AT_ONCE, HANDSHAKES_A_SECOND, SECOND);
    }

    /** Whether one more socket may be opened at this moment; if not, its handshake waits. */
    synchronized boolean mayAdmit() {
        return admissions.take(clock.instant());
    }

    /** Whether this address may make one more room: a burst for a school day, then one every other second. */
    synchronized boolean mayCreate(String address) {
        return take(creations, address, ROOMS_AT_ONCE, ROOMS_A_MINUTE, MINUTE);
    }

    /** Whether this address may have one more report: a burst, then one a second. */
    synchronized boolean mayReport(String address) {
        return take(reports, address, REPORTS_AT_ONCE, REPORTS_A_MINUTE, MINUTE);
    }

    /** Its limits on wrong PINs. */
    Guesses guesses() {
        return guesses;
    }

    /** Its limits on wrong tickets. */
    Tickets tickets() {
        return tickets;
    }

    /** More addresses than can be told apart are refused: the list of them must end somewhere. */
    private boolean take(Map<String, TokenBucket> buckets, String address, int burst, int tokens, Duration span) {
        var now = clock.instant();
        if (buckets.size() >= ADDRESSES_KEPT && !buckets.containsKey(address)) {
            forgetRested(buckets, now);
        }
        var bucket = buckets.size() < ADDRESSES_KEPT
                ? buckets.computeIfAbsent(address, _ -> new TokenBucket(burst, tokens, span, now))
                : buckets.get(address);
        return bucket != null && bucket.take(now);
    }

    private static void forgetRested(Map<String, TokenBucket> buckets, Instant now) {
        buckets.values().removeIf(bucket -> bucket.isFull(now));
    }
}
