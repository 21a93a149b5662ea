package quizbus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RoundPickerTest {

    private static final Bank BANK = SampleBank.of(12, 4, 10);

    @Test
    void everyDrawKeepsToItsRules() {
        for (long seed = 0; seed < 300; seed++) {
            int count = 1 + (int) (seed % 40);

            var items = draw(BANK, whole(count), seed);

            var story = "seed " + seed + ": " + ids(items);
            assertEquals(count, new HashSet<>(ids(items)).size(), story);
            assertPeace(items, story);
            assertTrue(most(items, item -> item.card().topic()) <= Math.max(1, count / 4), story);
            assertTrue(most(items, item -> item.card().domain()) <= Math.ceilDiv(count, 12), story);
            assertTrue(items.stream().filter(RoundPickerTest::isTyped).count() <= 2, story);
            assertFalse(isTyped(items.getFirst()), story);
        }
    }

    @Test
    void aRoundStartsEasyAndEndsWithItsHardest() {
        for (long seed = 0; seed < 100; seed++) {
            var items = draw(BANK, whole(10), seed);

            var hard = items.stream().mapToInt(item -> item.card().difficulty()).toArray();
            var story = "seed " + seed + ": " + ids(items);
            assertEquals(max(hard), hard[hard.length - 1], story);
            assertTrue(hard[0] <= 2, story);
        }
    }

    @Test
    void theLevelMovesTheWholeRound() {
        double easy = hardness(RoundRequest.Level.EASY);
        double mixed = hardness(RoundRequest.Level.MIXED);
        double hard = hardness(RoundRequest.Level.HARD);

        assertTrue(easy + 0.4 < mixed && mixed + 0.4 < hard, easy + " " + mixed + " " + hard);
    }

    @Test
    void theSameSeedDrawsTheSameRound() {
        var first = RoundPicker.draw(BANK, whole(20), new Random(99));
        var second = RoundPicker.draw(BANK, whole(20), new Random(99));

        assertEquals(first, second);
    }

    @Test
    void givenItemsAreTakenAsTheyStand() {
        var ids = new ArrayList<>(
                BANK.items().stream().map(item -> item.card().id()).limit(5).toList());
        Collections.reverse(ids);

        var items = draw(BANK, request(List.of(), List.of(), List.of(), ids, 1), 1);

        assertEquals(ids, ids(items));
    }

    @Test
    void topicsAndDomainsAreChosenTogether() {
        var items = draw(BANK, request(List.of("topic-0-0"), List.of("domain-3"), List.of(), List.of(), 12), 5);

        assertTrue(items.stream()
                .allMatch(item -> item.card().topic().equals("topic-0-0")
                        || item.card().domain().equals("domain-3")));
    }

    @Test
    void fewTopicsShareTheRound() {
        var items = draw(BANK, request(List.of("topic-0-0", "topic-1-1"), List.of(), List.of(), List.of(), 10), 5);

        assertEquals(5, most(items, item -> item.card().topic()));
    }

    @Test
    void typedKindsAreNotLimitedWhereTheyWereAskedFor() {
        var items = draw(BANK, request(List.of(), List.of(), List.of(Kind.NUMERIC), List.of(), 12), 5);

        assertTrue(items.stream().allMatch(Item.Numeric.class::isInstance));
    }

    @Test
    void avoidedItemsComeLast() {
        var all = BANK.items().stream()
                .filter(item -> item.card().topic().equals("topic-0-0"))
                .toList();
        var avoid = ids(all.subList(0, 7));
        var request = new RoundRequest(
                List.of("topic-0-0"), List.of(), List.of(), List.of(), 4, RoundRequest.Level.MIXED, avoid);

        var items = draw(BANK, request, 8);

        assertTrue(ids(items).containsAll(ids(all.subList(7, 10))), ids(items).toString());
    }

    @Test
    void aShortBankSaysHowManyFit() {
        var request = request(List.of("topic-0-0"), List.of(), List.of(), List.of(), 10);

        var draw = RoundPicker.draw(BANK, request, new Random(1));

        assertEquals(new Draw.TooFew(10, 9), draw, "two of the ten are enemies");
        assertEquals(
                9,
                draw(BANK, request(List.of("topic-0-0"), List.of(), List.of(), List.of(), 9), 1)
                        .size());
    }

    @Test
    void anUnknownNameBringsItsNeighbours() {
        var topic = RoundPicker.draw(
                BANK, request(List.of("Topic 3-1"), List.of(), List.of(), List.of(), 1), new Random(1));
        var domain =
                RoundPicker.draw(BANK, request(List.of(), List.of("domian-3"), List.of(), List.of(), 1), new Random(1));
        var item = RoundPicker.draw(
                BANK, request(List.of(), List.of(), List.of(), List.of("nope-0000"), 1), new Random(1));

        assertEquals(
                "topic-3-1",
                assertInstanceOf(Draw.Unknown.class, topic).nearest().getFirst());
        assertEquals(
                "domain-3",
                assertInstanceOf(Draw.Unknown.class, domain).nearest().getFirst());
        assertEquals("item", assertInstanceOf(Draw.Unknown.class, item).what());
    }

    @Test
    void aLongRoundFromALargeBankTakesNoTime() {
        var large = SampleBank.of(12, 16, 8);
        long startedAt = System.nanoTime();

        draw(large, whole(100), 4);

        assertTrue(System.nanoTime() - startedAt < 2_000_000_000L);
    }

    private static double hardness(RoundRequest.Level level) {
        var request = new RoundRequest(List.of(), List.of(), List.of(), List.of(), 20, level, List.of());
        return draw(BANK, request, 11).stream()
                .mapToInt(item -> item.card().difficulty())
                .average()
                .orElseThrow();
    }

    private static List<Item> draw(Bank bank, RoundRequest request, long seed) {
        var draw = RoundPicker.draw(bank, request, new Random(seed));
        var drawn = assertInstanceOf(Draw.Drawn.class, draw, "seed " + seed);
        return drawn.round().questions().stream().map(Question::item).toList();
    }

    private static RoundRequest whole(int count) {
        return request(List.of(), List.of(), List.of(), List.of(), count);
    }

    private static RoundRequest request(
            List<String> topics, List<String> domains, List<Kind> kinds, List<String> items, int count) {
        return new RoundRequest(topics, domains, kinds, items, count, RoundRequest.Level.MIXED, List.of());
    }

    private static void assertPeace(List<Item> items, String story) {
        for (var item : items) {
            assertTrue(Collections.disjoint(item.card().enemies(), ids(items)), story);
        }
    }

    private static boolean isTyped(Item item) {
        return item instanceof Item.Numeric || item instanceof Item.Text;
    }

    private static int most(List<Item> items, Function<Item, String> by) {
        Map<String, Long> counts = items.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
        return Collections.max(counts.values()).intValue();
    }

    private static int max(int[] numbers) {
        return java.util.Arrays.stream(numbers).max().orElseThrow();
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(item -> item.card().id()).toList();
    }
}
