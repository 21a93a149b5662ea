package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How often an address may be wrong about a PIN. */
class GuessesTest {

    private static final String ADDRESS = "10.0.0.1";

    private Instant now = Instant.EPOCH;
    private final Guesses guesses = new Guesses(() -> now);
    private final List<Optional<Guesses.Guess>> answers = new ArrayList<>();

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
        for (int i = 0; i < 100; i++) {
            guesses.begin(ADDRESS, pin(i), Runnable::run, answers::add);
        }

        assertEquals(10, answers.size(), "the others wait");
        List.copyOf(answers).forEach(guess -> guess.orElseThrow().wasWrong());
        assertEquals(100, answers.size());
        assertEquals(10, answers.stream().flatMap(Optional::stream).count());
        assertTrue(begin(ADDRESS, pin(200)).isEmpty());
    }

    @Test
    void aSchoolComesToAllItsRoomsAtOnce() {
        for (int i = 0; i < 900; i++) {
            guesses.begin(ADDRESS, pin(i), Runnable::run, answers::add);
        }

        for (int i = 0; i < 900; i++) {
            answers.get(i).orElseThrow().giveBack();
        }
        assertEquals(900, answers.size());
        assertEquals(0, guesses.addressesKept());
    }

    @Test
    void whoWaitsHearsOnItsOwnLoop() {
        var loop = new ArrayList<Runnable>();
        for (int i = 0; i < 11; i++) {
            guesses.begin(ADDRESS, pin(i), loop::add, answers::add);
        }
        assertEquals(0, loop.size(), "ten need not wait");

        answers.getFirst().orElseThrow().giveBack();

        assertEquals(10, answers.size());
        loop.getFirst().run();
        assertEquals(11, answers.size());
    }

    @Test
    void noMoreWaitThanMaySitBehindOneAddress() {
        for (int i = 0; i < 10 + Guesses.WAITING + 5; i++) {
            guesses.begin(ADDRESS, pin(i), Runnable::run, answers::add);
        }

        assertEquals(15, answers.size());
        assertEquals(5, answers.stream().filter(Optional::isEmpty).count());
    }

    @Test
    void noMoreWaitInAllThanTheServerCanHold() {
        for (int address = 0; address < 6; address++) {
            for (int i = 0; i < 10 + Guesses.WAITING; i++) {
                guesses.begin("10.0.1." + address, pin(i), Runnable::run, answers::add);
            }
        }
        var refused = answers.stream().filter(Optional::isEmpty).count();
        assertEquals(6 * Guesses.WAITING - Guesses.WAITING_OF_ALL, refused);

        List.copyOf(answers).stream().flatMap(Optional::stream).forEach(Guesses.Guess::giveBack);

        answers.clear();
        guesses.begin("10.0.1.0", pin(9_999), Runnable::run, answers::add);
        assertEquals(0, answers.size(), "those who have waited leave their place to who comes");
    }

    @Test
    void whileAllGuessAStrangersRightPinsGoOnOneByOne() {
        alarm();
        for (int i = 0; i < 3; i++) {
            guesses.begin(ADDRESS, pin(i), Runnable::run, answers::add);
        }

        assertEquals(1, answers.size());
        answers.get(0).orElseThrow().giveBack();
        assertEquals(2, answers.size());
        assertTrue(answers.get(1).orElseThrow().wasWrong());
        assertTrue(answers.get(2).isEmpty(), "its only mistake is made");
    }

    @Test
    void oneWrongPinInParallelIsToldTenTimes() {
        var underWay = new ArrayList<Guesses.Guess>();
        for (int i = 0; i < 100; i++) {
            underWay.add(begin(ADDRESS, pin(1)).orElseThrow());
        }

        assertEquals(10, underWay.stream().filter(Guesses.Guess::wasWrong).count());
    }

    @Test
    void aClassBehindOneAddressComesInAtOnce() {
        var underWay = new ArrayList<Guesses.Guess>();
        for (int i = 0; i < 1_000; i++) {
            underWay.add(begin(ADDRESS, "482913").orElseThrow());
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

        begin(ADDRESS, "482913").orElseThrow().giveBack();
        assertTrue(begin(ADDRESS, "111111").isEmpty());
        assertTrue(begin("10.0.0.2", "482913").isPresent());
    }

    @Test
    void aRoomThatIsGoneIsNoHomeForGuessing() {
        guesses.atHome(ADDRESS, "482913");
        for (int i = 0; i < 10; i++) {
            wrong(ADDRESS, i);
        }

        assertFalse(begin(ADDRESS, "482913").orElseThrow().wasWrong());
        assertTrue(begin(ADDRESS, "482913").isEmpty());
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
            begin("10.0.0.3", "482913").orElseThrow().giveBack();
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
        return begin(address, pin(number)).map(Guesses.Guess::wasWrong).orElse(false);
    }

    private Optional<Guesses.Guess> begin(String address, String pin) {
        var answer = new AtomicReference<Optional<Guesses.Guess>>();
        guesses.begin(address, pin, Runnable::run, answer::set);
        return answer.get();
    }

    private static String pin(int number) {
        return String.valueOf(100_000 + number);
    }

    @Test
    void aStoreThatIsAwayCostsNobodyAGuess() {
        for (int i = 0; i < 100; i++) {
            begin(ADDRESS, pin(i)).orElseThrow().giveBack();
        }
        now = now.plus(Duration.ofSeconds(1));

        assertTrue(wrong(ADDRESS, 1));
    }
}
