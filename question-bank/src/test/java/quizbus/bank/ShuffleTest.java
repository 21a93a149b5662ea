package quizbus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ShuffleTest {

    private final Random random = new Random(42);

    @Test
    void everyOrderOfOptionsComesUp() {
        var seen = new HashSet<List<Integer>>();
        for (int draw = 0; draw < 200; draw++) {
            seen.add(Shuffle.layout(Samples.SINGLE, random).places());
        }

        assertEquals(6, seen.size());
    }

    @Test
    void anOrderIsNeverShownInItsRightOrder() {
        for (int draw = 0; draw < 500; draw++) {
            assertNotEquals(
                    List.of(0, 1, 2, 3), Shuffle.layout(Samples.ORDER, random).places());
        }
    }

    @Test
    void numbersInAscendingOrderStay() {
        var options = List.of(option("30 s"), option("5 minutes"), option("1 hour"));
        var item = new Item.Single(Samples.card("msg-0001"), options, true);

        assertEquals(List.of(0, 1, 2), Shuffle.layout(item, random).places());
    }

    @Test
    void whatTheAuthorWantsInPlaceStays() {
        var item = new Item.Single(Samples.SINGLE.card(), Samples.SINGLE.options(), false);

        assertEquals(List.of(0, 1, 2), Shuffle.layout(item, random).places());
    }

    @Test
    void decoysAreShuffledIn() {
        var first = new HashSet<Integer>();
        for (int draw = 0; draw < 100; draw++) {
            first.add(Shuffle.layout(Samples.MATCH, random).places().getFirst());
        }

        assertEquals(Set.of(0, 1, 2, 3), first);
    }

    @Test
    void ascendingMeansNumbersOfOneSort() {
        assertTrue(Shuffle.areAscending(List.of("1 KB", "64 KB", "1 MB")));
        assertTrue(Shuffle.areAscending(List.of("14 days", "15 months", "5 years")));
        assertTrue(Shuffle.areAscending(List.of("1,000", "3,000", "10,000")));
        assertFalse(Shuffle.areAscending(List.of("1 KB", "64", "100")));
        assertFalse(Shuffle.areAscending(List.of("3", "2", "5")));
        assertFalse(Shuffle.areAscending(List.of("1", "two", "3")));
    }

    private static Item.Option option(String text) {
        return new Item.Option("a", text, false, "Why");
    }
}
