package quizbus.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The outcomes by fault, in Markdown. */
final class Table {

    private static final String START = "<!-- campaign: written by deploy/chaos/run --table -->";
    private static final String END = "<!-- campaign end -->";

    private Table() {}

    static String of(List<Outcome> outcomes) {
        var lines = new ArrayList<String>();
        lines.add("| fault | runs | violations | back p50 | back p99 | not run |");
        lines.add("|---|---|---|---|---|---|");
        for (var fault : Fault.values()) {
            var own = outcomes.stream()
                    .filter(outcome -> outcome.plan().fault() == fault)
                    .toList();
            if (!own.isEmpty()) {
                lines.add(row(fault.wire(), own));
            }
        }
        lines.add(row("all", outcomes));
        return String.join("\n", lines) + "\n";
    }

    /** Puts the table into that file, between its marks. */
    static void write(Path file, List<Outcome> outcomes) throws IOException {
        var text = Files.readString(file);
        var start = text.indexOf(START);
        var end = text.indexOf(END);
        if (start < 0 || end < start) {
            throw new IOException(file + " has no place for the table: " + START + " and " + END);
        }
        Files.writeString(file, text.substring(0, start) + START + "\n\n" + of(outcomes) + "\n" + text.substring(end));
    }

    private static String row(String name, List<Outcome> outcomes) {
        var run =
                outcomes.stream().filter(outcome -> outcome.notRun().isEmpty()).toList();
        var times = run.stream()
                .flatMap(outcome -> outcome.recovery().stream())
                .map(Duration::toMillis)
                .sorted()
                .toList();
        var why = outcomes.stream()
                .flatMap(outcome -> outcome.notRun().stream())
                .distinct()
                .toList();
        return "| %s | %d | %d | %s | %s | %s |"
                .formatted(
                        name,
                        run.size(),
                        run.stream().filter(Outcome::isBroken).count(),
                        quantile(times, 0.5),
                        quantile(times, 0.99),
                        why.isEmpty() ? "" : (outcomes.size() - run.size()) + ": " + String.join("; ", why));
    }

    private static String quantile(List<Long> sorted, double share) {
        if (sorted.isEmpty()) {
            return "–";
        }
        var place = (int) Math.ceil(share * sorted.size()) - 1;
        return "%.2f s".formatted(sorted.get(Math.max(0, place)) / 1_000.0);
    }
}
