package quizbus.bank;

import java.util.List;

/**
 * What a round shall be drawn from; an empty list leaves that side open.
 *
 * @param items ids of given items, instead of a draw
 * @param count how many questions, 1 to 100
 * @param avoid ids of items that are taken only when nothing else is left
 */
public record RoundRequest(
        List<String> topics,
        List<String> domains,
        List<Kind> kinds,
        List<String> items,
        int count,
        Level level,
        List<String> avoid) {

    /** How hard the round shall be as a whole. */
    public enum Level {
        EASY,
        MIXED,
        HARD
    }

    public RoundRequest {
        topics = List.copyOf(topics);
        domains = List.copyOf(domains);
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
        avoid = List.copyOf(avoid);
    }
}
