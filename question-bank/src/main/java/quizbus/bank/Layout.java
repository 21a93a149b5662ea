package quizbus.bank;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which places one room sees the parts of an item: the shuffle, drawn once and kept with the round.
 *
 * @param places for options, entries or right sides: the index in the item of what stands at each place; empty where
 *     nothing is shuffled (truefalse, numeric, text, cloze)
 * @param blanks the same for the options of each gap that has them; else empty
 */
public record Layout(List<Integer> places, Map<String, List<Integer>> blanks) {

    /** The layout of an item that has nothing to shuffle. */
    public static final Layout NONE = new Layout(List.of(), Map.of());

    public Layout {
        places = List.copyOf(places);
        var copy = new TreeMap<String, List<Integer>>();
        blanks.forEach((blank, order) -> copy.put(blank, List.copyOf(order)));
        blanks = Collections.unmodifiableMap(copy);
    }
}
