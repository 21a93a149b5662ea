package quizbus.game;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everyone in the order of their scores. Equal scores share a rank, and the next rank counts them: 1, 2, 2, 4.
 *
 * @param places best first; who shares a rank stands in the order of joining
 * @param index where in the places each player stands
 * @param before ranks of the ranking before this one; empty until a second question was counted
 * @param isCounted whether a question has been counted yet
 */
public record Ranking(
        List<Place> places, Map<PlayerId, Integer> index, Map<PlayerId, Integer> before, boolean isCounted) {

    /**
     * One player's place.
     *
     * @param moved how many ranks up since the ranking before; 0 the first time
     */
    public record Place(int rank, Player player, int moved) {}

    static final Ranking NONE = new Ranking(List.of(), Map.of(), Map.of(), false);

    private static final Comparator<Player> BY_SCORE = Comparator.comparingLong(
                    (Player player) -> -player.score().packed())
            .thenComparing(player -> Integer.parseInt(player.id().value().substring(1)));

    /** The ranking after a question was counted. */
    Ranking next(Collection<Player> players) {
        var ranks = new HashMap<PlayerId, Integer>();
        if (isCounted) {
            places.forEach(place -> ranks.put(place.player().id(), place.rank()));
        }
        return of(players, Map.copyOf(ranks), true);
    }

    /** The same ranking after somebody was put out or a question was skipped. */
    Ranking again(Collection<Player> players) {
        return of(players, before, isCounted);
    }

    private static Ranking of(Collection<Player> players, Map<PlayerId, Integer> before, boolean isCounted) {
        var sorted = players.stream()
                .filter(player -> !player.isKicked())
                .sorted(BY_SCORE)
                .toList();
        var places = new ArrayList<Place>(sorted.size());
        var index = new HashMap<PlayerId, Integer>();
        for (var player : sorted) {
            var rank = places.size() + 1;
            if (!places.isEmpty() && sameScore(places.getLast().player(), player)) {
                rank = places.getLast().rank();
            }
            index.put(player.id(), places.size());
            places.add(new Place(rank, player, before.getOrDefault(player.id(), rank) - rank));
        }
        return new Ranking(List.copyOf(places), Map.copyOf(index), before, isCounted);
    }

    private static boolean sameScore(Player one, Player other) {
        return one.score().packed() == other.score().packed();
    }

    /** The place of that player; empty for one who came after the ranking was made. */
    public Optional<Place> place(PlayerId player) {
        return Optional.ofNullable(index.get(player)).map(places::get);
    }

    /** Who is next above that place, past all who share it; empty at the top. */
    public Optional<Place> above(Place place) {
        return place.rank() == 1 ? Optional.empty() : Optional.of(places.get(place.rank() - 2));
    }

    /** The first places, at most that many. */
    public List<Place> top(int most) {
        return places.subList(0, Math.min(most, places.size()));
    }
}
