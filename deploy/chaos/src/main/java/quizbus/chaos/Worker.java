package quizbus.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quizbus.bots.Knowledge;

/** Runs one plan after another; processes that a run left sound serve the next one too. */
final class Worker implements AutoCloseable {

    private final Options options;
    private final Path folder;
    private final Knowledge knowledge;
    private @Nullable Arena arena;
    private int arenas;

    Worker(Options options, Path folder, Knowledge knowledge) {
        this.options = options;
        this.folder = folder;
        this.knowledge = knowledge;
    }

    /** What comes of that plan; it never fails. */
    Outcome run(Plan plan) {
        var start = System.nanoTime();
        var recovery = Optional.<Duration>empty();
        var notRun = Optional.<String>empty();
        var problems = List.<String>of();
        try (var game = new Game(plan, arena(plan.fault().stage()), knowledge)) {
            try {
                problems = game.play().map(Verdict::on).orElse(List.of());
                recovery = game.recovery();
            } catch (Breach breach) {
                problems = List.of(String.valueOf(breach.getMessage()));
            }
            if (!problems.isEmpty()) {
                Histories.write(
                        options.violations(),
                        plan,
                        problems,
                        game,
                        arena(plan.fault().stage()));
            }
            arena(plan.fault().stage()).calm();
        } catch (NotHere here) {
            notRun = Optional.of(String.valueOf(here.getMessage()));
        } catch (IOException | RuntimeException | AssertionError fault) {
            // Whatever it is, it is not what should happen, and it is not to be passed over.
            problems = List.of("the run broke off: " + fault);
            fault.printStackTrace();
        }
        if (notRun.isPresent() || !problems.isEmpty()) {
            close();
        }
        return new Outcome(plan, problems, recovery, notRun, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Ends the processes. */
    @Override
    public void close() {
        var old = arena;
        arena = null;
        if (old != null) {
            try {
                old.close();
            } catch (IOException | RuntimeException fault) {
                System.err.println("Left behind: " + fault);
            }
        }
    }

    private Arena arena(Stage stage) throws IOException {
        var there = arena;
        if (there != null && there.stage() == stage) {
            return there;
        }
        close();
        var fresh = new Arena(options.jar(), Files.createDirectories(folder).resolve("arena-" + ++arenas), stage);
        arena = fresh;
        return fresh;
    }
}
