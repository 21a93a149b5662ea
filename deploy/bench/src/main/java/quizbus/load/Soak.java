package quizbus.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Rooms that come, play and end for a long time at half load: does the server keep anything it should let go? */
final class Soak {

    /** 1,000 answers a second, half of what the goals speak of. */
    private static final Plan ROUND =
            new Plan(10, 100, 20, Duration.ofSeconds(1), Duration.ofMillis(500), 64, Duration.ofSeconds(60), true);

    private static final double GROWTH_MOST = 1.1;

    /** What is left when all clients of a round have gone. */
    private record Sample(double heapKib, double residentKib, double descriptors, double threads, double keysARoom) {}

    private final OwnServer server;
    private final Duration time;
    private final List<Sample> samples = new ArrayList<>();
    private final Figures figures = new Figures();
    private int rooms;

    Soak(OwnServer server, Duration time) {
        this.server = server;
        this.time = time;
    }

    Figures run() throws IOException {
        var keysBefore = server.keys();
        var until = System.nanoTime() + time.toNanos();
        System.out.println("\n| round | heap MiB | resident MiB | descriptors | threads | Redis keys a room |"
                + "\n|---|---|---|---|---|---|");
        while (System.nanoTime() < until && figures.isClean()) {
            round(keysBefore);
        }
        judge("heap after a collection KiB", Sample::heapKib);
        judge("descriptors", Sample::descriptors);
        judge("threads", Sample::threads);
        judge("Redis keys a room", Sample::keysARoom);
        return figures;
    }

    private void round(long keysBefore) throws IOException {
        var subject = server.subject();
        try (var progress = new Progress()) {
            var played = new Measured(subject, ROUND).run(progress::watch);
            if (!played.isClean()) {
                figures.trouble("round " + (samples.size() + 1) + ": " + played.troublesInWords(), 1);
            }
        }
        rooms += ROUND.rooms();
        var meter = subject.process().orElseThrow();
        var sample = new Sample(
                server.heapKib(),
                meter.residentKib(),
                meter.descriptors(),
                meter.threads(),
                (server.keys() - keysBefore) / (double) rooms);
        samples.add(sample);
        System.out.printf(
                "| %d | %.1f | %.1f | %.0f | %.0f | %.2f |%n",
                samples.size(),
                sample.heapKib / 1_024,
                sample.residentKib / 1_024,
                sample.descriptors,
                sample.threads,
                sample.keysARoom);
    }

    /** Flat: the last third is no higher than the middle one, but for what chance adds. */
    private void judge(String name, ToDoubleFunction<Sample> part) {
        var third = samples.size() / 3;
        var middle = Medians.of(values(third, samples.size() - third, part));
        var last = Medians.of(values(samples.size() - third, samples.size(), part));
        figures.put(name + ", middle third", middle).put(name + ", last third", last);
        if (last > middle * GROWTH_MOST) {
            figures.trouble(name + " grows", 1);
        }
    }

    private List<Double> values(int from, int to, ToDoubleFunction<Sample> part) {
        return samples.subList(from, to).stream().map(part::applyAsDouble).toList();
    }
}
