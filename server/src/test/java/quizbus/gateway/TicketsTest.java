package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import quizbus.game.SecretHash;

/** How often an address may show a wrong ticket. */
class TicketsTest {

    private static final String ADDRESS = "10.0.0.1";
    private static final SecretHash OWN = new SecretHash("own");
    private static final SecretHash FORGED = new SecretHash("forged");

    private Instant now = Instant.EPOCH;
    private final Tickets tickets = new Tickets(() -> now);

    @Test
    void afterFiveWrongTicketsTheNextIsNotLookedAt() {
        for (int i = 0; i < 5; i++) {
            assertTrue(tickets.mayShow(ADDRESS, FORGED));
            assertTrue(tickets.wasWrong(ADDRESS));
        }

        assertFalse(tickets.mayShow(ADDRESS, FORGED));
        assertFalse(tickets.wasWrong(ADDRESS), "one that was under way is not told either");
        assertTrue(tickets.mayShow("10.0.0.2", FORGED));
        now = now.plusSeconds(60);
        assertTrue(tickets.mayShow(ADDRESS, FORGED));
    }

    @Test
    void whoWasHereComesBackThoughANeighbourForgesTickets() {
        tickets.wasGood(ADDRESS, OWN);
        for (int i = 0; i < 5; i++) {
            tickets.wasWrong(ADDRESS);
        }

        assertTrue(tickets.mayShow(ADDRESS, OWN));
        assertFalse(tickets.mayShow(ADDRESS, FORGED));
    }
}
