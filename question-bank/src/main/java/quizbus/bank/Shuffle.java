package quizbus.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws the places in which a room sees an item. */
public final class Shuffle {

    private Shuffle() {}

    /** A layout for the item: options in numbers' order stay so, and an order is never shown in its right order. */
    public static Layout layout(Item item, RandomGenerator random) {
        return switch (item) {
            case Item.Single single -> options(single.options(), single.shuffle(), random);
            case Item.Multiple multiple -> options(multiple.options(), multiple.shuffle(), random);
            case Item.Order order -> only(unordered(order.sequence().size(), random));
            case Item.Match match ->
                only(shuffled(match.pairs().size() + match.decoys().size(), random));
            case Item.Cloze cloze -> blanks(cloze, random);
            case Item.TrueFalse _, Item.Numeric _, Item.Text _ -> Layout.NONE;
        };
    }

    /** Whether all texts are numbers of one sort, each larger than the one before. */
    public static boolean areAscending(List<String> texts) {
        var amounts = texts.stream()
                .map(Amount::parse)
                .flatMap(Optional::stream)
                .map(Amount::inBase)
                .toList();
        if (amounts.size() < texts.size()
                || amounts.stream().map(Amount::unit).distinct().count() > 1) {
            return false;
        }
        return IntStream.range(1, amounts.size())
                .allMatch(next -> amounts.get(next - 1)
                                .value()
                                .compareTo(amounts.get(next).value())
                        < 0);
    }

    private static Layout options(List<Item.Option> options, boolean shuffle, RandomGenerator random) {
        boolean stays =
                !shuffle || areAscending(options.stream().map(Item.Option::text).toList());
        return only(stays ? inOrder(options.size()) : shuffled(options.size(), random));
    }

    private static Layout only(List<Integer> places) {
        return new Layout(places, Map.of());
    }

    private static Layout blanks(Item.Cloze cloze, RandomGenerator random) {
        var blanks = new TreeMap<String, List<Integer>>();
        new TreeMap<>(cloze.blanks()).forEach((gap, blank) -> {
            if (!blank.options().isEmpty()) {
                blanks.put(gap, shuffled(blank.options().size(), random));
            }
        });
        return new Layout(List.of(), blanks);
    }

    private static List<Integer> inOrder(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<Integer> shuffled(int count, RandomGenerator random) {
        var places = new ArrayList<>(inOrder(count));
        Collections.shuffle(places, java.util.Random.from(random));
        return places;
    }

    private static List<Integer> unordered(int count, RandomGenerator random) {
        var places = shuffled(count, random);
        while (places.equals(inOrder(count))) {
            places = shuffled(count, random);
        }
        return places;
    }
}
