package quizbus.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which items may not share a round, whichever of the two names the other. */
final class Enemies {

    private final Map<String, Set<String>> byId;

    private Enemies(Map<String, Set<String>> byId) {
        this.byId = byId;
    }

    static Enemies of(Collection<Item> items) {
        var byId = new HashMap<String, Set<String>>();
        for (var item : items) {
            var id = item.card().id();
            for (var enemy : item.card().enemies()) {
                byId.computeIfAbsent(id, _ -> new HashSet<>()).add(enemy);
                byId.computeIfAbsent(enemy, _ -> new HashSet<>()).add(id);
            }
        }
        return new Enemies(byId);
    }

    /** Whether the two may not meet. */
    boolean are(Item one, Item other) {
        return of(one).contains(other.card().id());
    }

    /**
     * As many items as can be together, found by taking those with the fewest enemies left first: the most there are
     * where enmities are pairs, chains or closed circles of friends, as in a bank they are.
     */
    List<Item> largestPeace(Collection<Item> items) {
        var left = new ArrayList<>(items);
        var taken = new ArrayList<Item>();
        left.removeIf(item -> of(item).isEmpty() && taken.add(item));
        while (!left.isEmpty()) {
            var present = new HashSet<String>();
            left.forEach(item -> present.add(item.card().id()));
            var next = left.stream()
                    .min(Comparator.comparingLong(
                            item -> of(item).stream().filter(present::contains).count()))
                    .orElseThrow();
            taken.add(next);
            left.removeIf(item -> item == next || are(item, next));
        }
        return taken;
    }

    private Set<String> of(Item item) {
        return byId.getOrDefault(item.card().id(), Set.of());
    }
}
