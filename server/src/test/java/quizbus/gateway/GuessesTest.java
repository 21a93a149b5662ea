package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** How often an address may be wrong about a PIN. */
class GuessesTest {

    private static final String ADDRESS = "10.0.0.1";

    private Instant now = Instant.EPOCH;
    private final Guesses guesses = new Guesses(() -> now);

    @Test
    void anAddressIsWrongTenTimesInAnyMinuteAndNoMore() {
        for (int i = 0; i < 10; i++) {
            assertTrue(wrong(ADDRESS, i));
            now = now.plusSeconds(5);
        }

        assertFalse(wrong(ADDRESS, 10));
        now = Instant.EPOCH.plusSeconds(59);
        assertFalse(wrong(ADDRESS, 10));
        now = Instant.EPOCH.plusSeconds(60);
        assertTrue(wrong(ADDRESS, 10));
        assertFalse(wrong(ADDRESS, 11));
        assertTrue(wrong("10.0.0.2", 11));
    }

    @Test
    void guessesInParallelAreNoMoreThanOneByOne() {
        var underWay = new ArrayList<Guesses.Guess>();
        for (int i = 0; i < 100; i++) {
            guesses.begin(ADDRESS, pin(i)).ifPresent(underWay::add);
        }

        assertEquals(10, underWay.size());
        underWay.forEach(Guesses.Guess::wasWrong);
        assertTrue(guesses.begin(ADDRESS, pin(200)).isEmpty());
    }

    @Test
    void oneWrongPinInParallelIsToldTenTimes() {
        var underWay = new ArrayList<Guesses.Guess>();
        for (int i = 0; i < 100; i++) {
            underWay.add(guesses.begin(ADDRESS, pin(1)).orElseThrow());
        }

        assertEquals(10, underWay.stream().filter(Guesses.Guess::wasWrong).count());
    }

    @Test
    void aClassBehindOneAddressComesInAtOnce() {
        var underWay = new ArrayList<Guesses.Guess>();
        for (int i = 0; i < 1_000; i++) {
            underWay.add(guesses.begin(ADDRESS, "482913").orElseThrow());
        }
        underWay.forEach(Guesses.Guess::giveBack);

        assertEquals(0, guesses.addressesKept());
        for (int i = 0; i < 10; i++) {
            assertTrue(wrong(ADDRESS, i), "right guesses have cost nothing");
        }
    }

    @Test
    void aNeighbourWhoGuessesDoesNotKeepAClassOutOfItsRoom() {
        guesses.atHome(ADDRESS, "482913");

        for (int i = 0; i < 10; i++) {
            wrong(ADDRESS, i);
        }

        guesses.begin(ADDRESS, "482913").orElseThrow().giveBack();
        assertTrue(guesses.begin(ADDRESS, "111111").isEmpty());
        assertTrue(guesses.begin("10.0.0.2", "482913").isPresent());
    }

    @Test
    void aRoomThatIsGoneIsNoHomeForGuessing() {
        guesses.atHome(ADDRESS, "482913");
        for (int i = 0; i < 10; i++) {
            wrong(ADDRESS, i);
        }

        assertFalse(guesses.begin(ADDRESS, "482913").orElseThrow().wasWrong());
        assertTrue(guesses.begin(ADDRESS, "482913").isEmpty());
    }

    @Test
    void whereAllGuessAStrangerHasOneWrongGuessAMinute() {
        guesses.atHome("10.0.0.2", "482913");
        alarm();

        assertTrue(wrong("10.0.0.1", 1));
        assertFalse(wrong("10.0.0.1", 2), "a stranger");
        for (int i = 0; i < 10; i++) {
            assertTrue(wrong("10.0.0.2", i), "known from a room");
        }
        for (int i = 0; i < 1_000; i++) {
            guesses.begin("10.0.0.3", "482913").orElseThrow().giveBack();
        }
        now = now.plus(Guesses.ALERT);
        assertTrue(wrong("10.0.0.1", 3), "once it is over");
    }

    @Test
    void theListOfGuessersDoesNotGrowForEver() {
        for (int i = 0; i < 20_000; i++) {
            wrong("10.0." + i, 1);
        }

        assertEquals(10_000, guesses.addressesKept());
    }

    private void alarm() {
        for (int i = 0; i <= Guesses.WRONG_A_SECOND_OF_ALL; i++) {
            wrong("10.9.0." + i, i);
        }
    }

    /** Whether that guess was looked up and told to be wrong. */
    private boolean wrong(String address, int number) {
        return guesses.begin(address, pin(number)).map(Guesses.Guess::wasWrong).orElse(false);
    }

    private static String pin(int number) {
        return String.valueOf(100_000 + number);
    }

    @Test
    void aStoreThatIsAwayCostsNobodyAGuess() {
        for (int i = 0; i < 100; i++) {
            guesses.begin(ADDRESS, pin(i)).orElseThrow().giveBack();
        }
        now = now.plus(Duration.ofSeconds(1));

        assertTrue(wrong(ADDRESS, 1));
    }
}
