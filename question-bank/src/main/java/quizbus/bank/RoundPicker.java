package quizbus.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Draws rounds from the bank; the same bank, request and seed give the same round. */
public final class RoundPicker {

    private RoundPicker() {}

    /**
     * A round as it was asked for: the given items in their order, or a draw from the topics and domains named (from
     * the whole bank where none is).
     *
     * <p>No two enemies ever meet in a draw. It also holds to these as long as the items allow, and gives them up in
     * this order: at most two typed questions (unless kinds are named), no two questions from the same lines of a note,
     * no topic over a quarter of the round (with few topics named: an equal share), an equal share for each domain,
     * nothing that is to be avoided.
     */
    public static Draw draw(Bank bank, RoundRequest request, RandomGenerator random) {
        var unknown = unknown(bank, request);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        if (!request.items().isEmpty()) {
            return drawn(given(bank, request), random);
        }
        var candidates =
                bank.items().stream().filter(item -> fits(item, request)).toList();
        var enemies = Enemies.of(candidates);
        var chosen = new Choice(request, candidates, enemies, random).fill();
        if (chosen.size() < request.count()) {
            var peaceful = enemies.largestPeace(candidates);
            if (peaceful.size() < request.count()) {
                return new Draw.TooFew(request.count(), peaceful.size());
            }
            chosen = new Choice(request, peaceful, enemies, random).fill();
        }
        return drawn(Choice.arranged(chosen, request, random), random);
    }

    private static Optional<Draw> unknown(Bank bank, RoundRequest request) {
        var topics = bank.topics().stream().map(Topic::id).toList();
        var domains = bank.domains().stream().map(Domain::id).toList();
        var items = bank.items().stream().map(item -> item.card().id()).toList();
        return Stream.of(
                        unknown("topic", request.topics(), topics),
                        unknown("domain", request.domains(), domains),
                        unknown("item", request.items(), items))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Draw> unknown(String what, List<String> named, Collection<String> known) {
        var names = new HashSet<>(known);
        return named.stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .map(name -> new Draw.Unknown(what, name, Nearest.names(name, known)));
    }

    private static List<Item> given(Bank bank, RoundRequest request) {
        return request.items().stream()
                .distinct()
                .flatMap(id -> bank.item(id).stream())
                .toList();
    }

    private static boolean fits(Item item, RoundRequest request) {
        boolean anywhere = request.topics().isEmpty() && request.domains().isEmpty();
        var card = item.card();
        return (anywhere
                        || request.topics().contains(card.topic())
                        || request.domains().contains(card.domain()))
                && (request.kinds().isEmpty() || request.kinds().contains(Kind.of(item)));
    }

    private static Draw drawn(List<Item> items, RandomGenerator random) {
        var questions = new ArrayList<Question>();
        for (var item : items) {
            questions.add(new Question(item, Question.POINTS, Shuffle.layout(item, random)));
        }
        return new Draw.Drawn(new Round(questions));
    }
}
