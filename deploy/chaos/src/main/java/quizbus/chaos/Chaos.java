package quizbus.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import quizbus.bank.Bank;
import quizbus.bots.Knowledge;

/** The campaign: plays the games of the seeds, and ends with 1 when a promise was broken in any of them. */
public final class Chaos {

    private final Options options;
    private final Path folder;
    private final ConcurrentLinkedQueue<Plan> plans;
    private final List<Outcome> outcomes = new ArrayList<>();

    private Chaos(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        plans = new ConcurrentLinkedQueue<>(options.plans());
    }

    /** Runs it; see {@code --help}. */
    public static void main(String[] words) throws IOException, InterruptedException {
        if (Arrays.asList(words).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            System.exit(run(Options.of(List.of(words))));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
        }
    }

    private static int run(Options options) throws IOException, InterruptedException {
        if (options.isList()) {
            Arrays.stream(Fault.values()).map(Fault::wire).forEach(System.out::println);
            return 0;
        }
        var folder = Files.createTempDirectory("quizbus-chaos");
        var chaos = new Chaos(options, folder);
        chaos.work();
        System.out.print(Table.of(chaos.outcomes));
        if (options.table().isPresent()) {
            Table.write(options.table().get(), chaos.outcomes);
        }
        Arena.clear(folder);
        return chaos.outcomes.stream().anyMatch(Outcome::isBroken) ? 1 : 0;
    }

    private void work() throws InterruptedException {
        var knowledge = new Knowledge(Bank.load());
        var workers = new ArrayList<Thread>();
        for (var number = 1; number <= options.jobs(); number++) {
            var place = folder.resolve("worker-" + number);
            workers.add(Thread.ofPlatform().start(() -> work(place, knowledge)));
        }
        for (var worker : workers) {
            worker.join();
        }
    }

    private void work(Path place, Knowledge knowledge) {
        try (var worker = new Worker(options, place, knowledge)) {
            for (var plan = plans.poll(); plan != null; plan = plans.poll()) {
                note(worker.run(plan));
            }
        }
    }

    private synchronized void note(Outcome outcome) {
        outcomes.add(outcome);
        System.err.println(outcome);
        options.out().ifPresent(file -> {
            try {
                Files.writeString(file, outcome.json() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                System.err.println("Not noted in " + file + ": " + e);
            }
        });
    }
}
