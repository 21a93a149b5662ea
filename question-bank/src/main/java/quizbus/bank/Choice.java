package quizbus.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The items of one round while they are being chosen, one place after the other. */
final class Choice {

    private static final int MOST_TYPED = 2;
    /** Large enough to vary rounds, small enough to keep their shape: one step of difficulty is 1. */
    private static final double NOISE = 0.9;

    /** What a draw holds to, in the order in which it is given up. */
    private enum Wish {
        FEW_TYPED,
        NEW_FACT,
        TOPIC_SHARE,
        DOMAIN_SHARE,
        NOT_AVOIDED
    }

    private final RoundRequest request;
    private final List<Item> left;
    private final Enemies enemies;
    private final Facts facts;
    private final RandomGenerator random;
    private final Set<String> avoid;
    private final int topicShare;
    private final int mostTyped;
    private final List<Item> chosen = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, Integer> byTopic = new HashMap<>();
    private final Map<String, Integer> byDomain = new HashMap<>();

    Choice(RoundRequest request, List<Item> candidates, Enemies enemies, RandomGenerator random) {
        this.request = request;
        this.left = new ArrayList<>(candidates);
        this.enemies = enemies;
        this.facts = new Facts(candidates);
        this.random = random;
        this.avoid = new HashSet<>(request.avoid());
        this.topicShare = topicShare(request);
        this.mostTyped = Math.min(MOST_TYPED, request.count() - 1);
    }

    /** As many items as asked for, or fewer where enemies are in the way. */
    List<Item> fill() {
        var wanted = Curve.of(request.count(), request.level());
        var places = new ArrayList<>(IntStream.range(0, wanted.length).boxed().toList());
        Collections.shuffle(places, Random.from(random));
        for (int place : places) {
            next(wanted[place]).ifPresent(this::take);
        }
        return chosen;
    }

    /** The items in the order of a round: hardness follows the curve, the last is the hardest, typed ones never first. */
    static List<Item> arranged(List<Item> items, RoundRequest request, RandomGenerator random) {
        var sorted = new ArrayList<>(items);
        Collections.shuffle(sorted, Random.from(random));
        sorted.sort(Comparator.comparingInt(item -> item.card().difficulty()));
        var opener = sorted.stream().filter(item -> !isTyped(item)).findFirst().orElse(sorted.getFirst());
        sorted.remove(opener);
        sorted.addFirst(opener);
        var curve = Curve.of(items.size(), RoundRequest.Level.MIXED);
        var places = IntStream.range(1, Math.max(1, items.size() - 1))
                .boxed()
                .sorted(Comparator.comparingDouble(place -> curve[place]))
                .toList();
        var round = new ArrayList<>(sorted);
        for (int rank = 0; rank < places.size(); rank++) {
            round.set(places.get(rank), sorted.get(rank + 1));
        }
        return round;
    }

    private Optional<Item> next(double difficulty) {
        var best = Optional.<Item>empty();
        var wishes = new ArrayList<>(List.of(Wish.values()));
        while (best.isEmpty() && !left.isEmpty()) {
            best = nearest(difficulty, wishes);
            if (wishes.isEmpty()) {
                return best;
            }
            wishes.removeFirst();
        }
        return best;
    }

    private Optional<Item> nearest(double difficulty, List<Wish> wishes) {
        int domainShare = wishes.contains(Wish.DOMAIN_SHARE) ? smallestShare() : Integer.MAX_VALUE;
        Item best = null;
        double least = Double.MAX_VALUE;
        for (var item : left) {
            if (holdsAll(wishes, item, domainShare)) {
                double cost = Math.abs(item.card().difficulty() - difficulty) + NOISE * random.nextDouble();
                if (cost < least) {
                    best = item;
                    least = cost;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean holdsAll(List<Wish> wishes, Item item, int domainShare) {
        for (var wish : wishes) {
            if (!holds(wish, item, domainShare)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Wish wish, Item item, int domainShare) {
        return switch (wish) {
            case FEW_TYPED ->
                !request.kinds().isEmpty()
                        || !isTyped(item)
                        || chosen.stream().filter(Choice::isTyped).count() < mostTyped;
            case NEW_FACT -> !told.contains(item.card().id());
            case TOPIC_SHARE -> byTopic.getOrDefault(item.card().topic(), 0) < topicShare;
            case DOMAIN_SHARE -> byDomain.getOrDefault(item.card().domain(), 0) == domainShare;
            case NOT_AVOIDED -> !avoid.contains(item.card().id());
        };
    }

    /** How many items the domains that have been served least have so far, of those that have any left to give. */
    private int smallestShare() {
        return left.stream()
                .filter(item -> !avoid.contains(item.card().id()))
                .mapToInt(item -> byDomain.getOrDefault(item.card().domain(), 0))
                .min()
                .orElse(0);
    }

    private void take(Item item) {
        chosen.add(item);
        byTopic.merge(item.card().topic(), 1, Integer::sum);
        byDomain.merge(item.card().domain(), 1, Integer::sum);
        left.removeIf(other -> other == item || enemies.are(item, other));
        told.addAll(facts.sharedWith(item));
    }

    private static boolean isTyped(Item item) {
        return switch (item) {
            case Item.Numeric _, Item.Text _ -> true;
            case Item.Cloze cloze ->
                cloze.blanks().values().stream()
                        .anyMatch(blank -> blank.options().isEmpty());
            case Item.Single _, Item.Multiple _, Item.TrueFalse _, Item.Order _, Item.Match _ -> false;
        };
    }

    private static int topicShare(RoundRequest request) {
        int quarter = Math.max(1, request.count() / 4);
        int named = request.topics().size();
        return named == 0 || !request.domains().isEmpty()
                ? quarter
                : Math.max(quarter, Math.ceilDiv(request.count(), named));
    }
}
