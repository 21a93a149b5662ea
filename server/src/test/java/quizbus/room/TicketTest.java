package quizbus.room;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a ticket shows of itself where somebody writes it down. */
class TicketTest {

    private static final long SEED = 7;

    @Test
    void itsTextKeepsTheSecretAndTheHashAlsoInsideOtherTexts() {
        var ticket = Ticket.forHost(new Random(SEED));
        var text = List.of(ticket, new Request.Entrance.Host(ticket.hash())).toString();

        assertFalse(text.contains(ticket.secret()), text);
        assertFalse(text.contains(ticket.hash().value()), text);
    }
}
