package quizbus.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The ids that a screen gives to the parts of an item, by their places: {@code a} to {@code f} for options and entries,
 * {@code l1} and {@code r1} upwards for the sides of a match.
 */
final class Screen {

    private Screen() {}

    /** The index in the item of each option, in the order of the screen. */
    static Map<String, Integer> options(Layout layout, int count) {
        var ids = new LinkedHashMap<String, Integer>();
        var places = places(layout, count);
        for (int place = 0; place < count; place++) {
            ids.put(option(place), places.get(place));
        }
        return ids;
    }

    /** The index of each pair, in the order of the item: left sides stay where they are. */
    static Map<String, Integer> lefts(int count) {
        var ids = new LinkedHashMap<String, Integer>();
        IntStream.range(0, count).forEach(pair -> ids.put("l" + (pair + 1), pair));
        return ids;
    }

    /** The index of each right side, first those of the pairs and then the decoys, in the order of the screen. */
    static Map<String, Integer> rights(Layout layout, int count) {
        var ids = new LinkedHashMap<String, Integer>();
        var places = places(layout, count);
        for (int place = 0; place < count; place++) {
            ids.put("r" + (place + 1), places.get(place));
        }
        return ids;
    }

    /** The id that shows the part of that index. */
    static String idOf(Map<String, Integer> ids, int index) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue() == index)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The layout shows no part " + index))
                .getKey();
    }

    private static String option(int place) {
        return String.valueOf((char) ('a' + place));
    }

    private static List<Integer> places(Layout layout, int count) {
        return layout.places().isEmpty() ? IntStream.range(0, count).boxed().toList() : layout.places();
    }
}
