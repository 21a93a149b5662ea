package quizbus.bank;

import java.util.List;

/** What came of asking for a round. */
public sealed interface Draw {

    /** The round. */
    record Drawn(Round round) implements Draw {}

    /** The bank has only so many items that fit. */
    record TooFew(int wanted, int available) implements Draw {}

    /** There is no such topic, domain or item; {@code nearest} names up to three that there are. */
    record Unknown(String what, String name, List<String> nearest) implements Draw {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
