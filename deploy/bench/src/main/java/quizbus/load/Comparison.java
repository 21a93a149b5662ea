package quizbus.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Quizbus beside bare Netty, ws and Socket.IO, in one sitting, and what that says about the goals. */
final class Comparison {

    static final List<Size> SIZES =
            List.of(new Size(1, 100), new Size(1, 1_000), new Size(1, 5_000), new Size(900, 20));

    static final List<Size> GROWTH = List.of(
            new Size(1, 10),
            new Size(1, 100),
            new Size(1, 1_000),
            new Size(1, 5_000),
            new Size(1, 20),
            new Size(10, 20),
            new Size(100, 20),
            new Size(900, 20));

    private static final List<String> TABLES = List.of(
            Bill.SERVER,
            Bill.REDIS,
            Bill.FAN_OUT,
            Bill.ANSWERS,
            Bill.RESULTS,
            Bill.FRAMES,
            Bill.HOST_FRAMES,
            Measured.JOIN,
            "fan-out p99 ms",
            "confirmation p99 ms",
            "result p99 ms",
            Bill.JIT);

    private final Options options;
    private final List<Size> sizes;
    private final List<Contender> contenders = new ArrayList<>();
    private final Figures figures = new Figures();

    Comparison(Options options, List<Size> sizes) {
        this.options = options;
        this.sizes = sizes;
    }

    /** Quizbus alone at growing sizes. */
    Figures grow() throws IOException, InterruptedException, Options.Fault {
        contenders.add(Contender.quizbus());
        return sit();
    }

    Figures compare() throws IOException, InterruptedException, Options.Fault {
        contenders.add(Contender.quizbus());
        contenders.add(Contender.netty());
        contenders.addAll(Contender.onNode());
        return sit();
    }

    private Figures sit() throws IOException, InterruptedException, Options.Fault {
        try {
            // Memory first: a heap that has grown before says nothing.
            if (options.has("compare")) {
                contenders.forEach(this::memory);
            }
            for (var contender : contenders) {
                Load.warm(contender.subject(), contender.tellsStandings(), options);
            }
            var sitting = new Sitting(contenders, sizes);
            sitting.play(options.number("repeat", 3, 1, 15));
            fill(sitting);
            publish(sitting);
            sitting.troubles().copyTo(figures);
            return figures;
        } finally {
            for (var contender : contenders) {
                close(contender);
            }
        }
    }

    private void publish(Sitting sitting) throws IOException {
        var text = new StringBuilder("    deploy/load " + options + "\n\nMedians and, in brackets, ranges; "
                + Runtime.getRuntime().availableProcessors()
                + " processors for both sides, sizes as rooms x players.\n");
        if (options.has("compare")) {
            text.append(new Goals(sitting, figures).table()).append('\n');
        }
        TABLES.forEach(figure -> text.append(sitting.table(figure)));
        System.out.println(text);
        // A page shows no run that went wrong.
        if (options.has("page") && sitting.troubles().isClean()) {
            Page.put(
                    Path.of(options.text("page").orElseThrow()),
                    options.has("compare") ? "compare" : "growth",
                    text.toString());
        }
    }

    private void memory(Contender contender) {
        var most = sizes.stream().mapToInt(Size::players).max().orElse(100);
        System.err.println("memory of a fresh process: " + contender.name());
        var fresh = Sitting.run(
                contender, new Size(1, most).plan(contender.tellsStandings()).brief());
        figures.put(contender.name() + " " + Measured.MEMORY, fresh.get(Measured.MEMORY));
    }

    private void fill(Sitting sitting) {
        for (var contender : contenders) {
            for (var size : sizes) {
                for (var figure : TABLES) {
                    figures.put(
                            contender.name() + " " + size + " " + figure.strip(),
                            sitting.median(contender.name(), size, figure));
                }
            }
        }
    }

    private static void close(Contender contender) throws IOException {
        try {
            contender.server().close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(contender.name() + " does not stop: " + e.getMessage(), e);
        }
    }
}
