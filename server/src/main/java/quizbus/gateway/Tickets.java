package quizbus.gateway;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import quizbus.game.SecretHash;

/**
 * Keeps addresses from trying tickets and keys: after five wrong ones within a minute the next are not looked at. A ticket
 * that was good from this address before is always shown to the room, so that a neighbour keeps nobody from coming back.
 */
final class Tickets {

    static final int WRONG_A_MINUTE = 5;
    private static final int KEPT = 10_000;

    private final InstantSource clock;
    private final Map<String, Mistakes> wrong = new Recent<>(KEPT);
    private final Map<String, Boolean> good = new Recent<>(2 * KEPT);

    Tickets(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a ticket from this address is looked at. */
    synchronized boolean mayShow(String address, SecretHash ticket) {
        var mistakes = wrong.get(address);
        return mistakes == null
                || mistakes.recent(clock.instant()) < WRONG_A_MINUTE
                || good.containsKey(known(address, ticket));
    }

    /** Counts a wrong one; false where its owner is told no more than to wait. */
    synchronized boolean wasWrong(String address) {
        return wrong.computeIfAbsent(address, _ -> new Mistakes(WRONG_A_MINUTE, Duration.ofMinutes(1)))
                .add(clock.instant());
    }

    /** This ticket opened a seat from this address. */
    synchronized void wasGood(String address, SecretHash ticket) {
        good.put(known(address, ticket), true);
    }

    private static String known(String address, SecretHash ticket) {
        return address + " " + ticket.value();
    }
}
