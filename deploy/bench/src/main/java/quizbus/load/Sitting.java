package quizbus.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs that take turns, contender by contender, size by size, repeat by repeat, so that a disturbance of the machine
 * meets all alike.
 */
final class Sitting {

    /** One cell of the table: a contender at a size. */
    record Cell(String contender, Size size) {}

    private final List<Contender> contenders;
    private final List<Size> sizes;
    private final Map<Cell, List<Figures>> runs = new LinkedHashMap<>();
    private final Figures troubles = new Figures();

    Sitting(List<Contender> contenders, List<Size> sizes) {
        this.contenders = contenders;
        this.sizes = sizes;
    }

    /** Plays everything that often; stops where the time is over. */
    void play(int repeats) {
        for (var repeat = 1; repeat <= repeats; repeat++) {
            for (var size : sizes) {
                for (var contender : contenders) {
                    if (Thread.currentThread().isInterrupted()) {
                        troubles.trouble("the time limit is reached", 1);
                        return;
                    }
                    System.err.printf("run %d of %d: %s %s%n", repeat, repeats, contender.name(), size);
                    add(contender, size, run(contender, size.plan(contender.tellsStandings())));
                }
            }
        }
    }

    static Figures run(Contender contender, Plan plan) {
        try (var progress = new Progress()) {
            return new Measured(contender.subject(), plan).run(progress::watch);
        }
    }

    private void add(Contender contender, Size size, Figures figures) {
        runs.computeIfAbsent(new Cell(contender.name(), size), _ -> new ArrayList<>())
                .add(figures);
        if (!figures.isClean()) {
            troubles.trouble(contender.name() + " " + size + ": " + figures.troublesInWords(), 1);
        }
    }

    /** The median of that figure over the repeats; not a number where it was not measured. */
    double median(String contender, Size size, String figure) {
        return Medians.of(values(contender, size, figure));
    }

    /** From the smallest to the largest, as text. */
    String range(String contender, Size size, String figure) {
        var sorted = values(contender, size, figure).stream().sorted().toList();
        return sorted.isEmpty() ? "-" : Figures.printed(sorted.getFirst()) + " to " + Figures.printed(sorted.getLast());
    }

    private List<Double> values(String contender, Size size, String figure) {
        return runs.getOrDefault(new Cell(contender, size), List.of()).stream()
                .map(run -> run.get(figure))
                .filter(value -> !value.isNaN())
                .toList();
    }

    Figures troubles() {
        return troubles;
    }

    /** One table for a figure: a row a contender, a column a size, medians with their ranges. */
    String table(String figure) {
        var text = new StringBuilder("\n| " + figure + " |");
        sizes.forEach(size -> text.append(' ').append(size).append(" |"));
        text.append("\n|---|").append("---|".repeat(sizes.size()));
        for (var contender : contenders) {
            text.append("\n| ").append(contender.name()).append(" |");
            for (var size : sizes) {
                text.append(" %s (%s) |"
                        .formatted(
                                Figures.printed(median(contender.name(), size, figure)),
                                range(contender.name(), size, figure)));
            }
        }
        return text.append('\n').toString();
    }
}
