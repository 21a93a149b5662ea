package quizbus.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program: reads the command line, starts or finds the server, runs and reports. */
public final class Load {

    private static final int BAD_OPTIONS = 2;

    /** As many answers a second as in the games that are measured. */
    private static final Duration WARM_THINK = Duration.ofMillis(250);

    private static final int WARM_GAMES_MOST = 5;
    private static final double WARM_JIT_PERCENT = 5;

    private Load() {}

    /** Exit status 0: complete; 1: measured until something went wrong; 2: nothing was done. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            var options = new Options(arguments);
            if (options.has("help")) {
                System.out.print(Options.HELP);
                return;
            }
            limit(options.timeLimit());
            System.exit(run(options) ? 0 : 1);
        } catch (Options.Fault fault) {
            System.err.println(fault.getMessage());
            System.exit(BAD_OPTIONS);
        } catch (IOException fault) {
            System.err.println(fault.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(Options options) throws Options.Fault, IOException, InterruptedException {
        if (options.url().isPresent()) {
            return report(options, measure(options, given(options)));
        }
        if (options.has("compare")) {
            return report(options, new Comparison(options, options.sizes(Comparison.SIZES)).compare());
        }
        if (options.has("growth")) {
            return report(options, new Comparison(options, options.sizes(Comparison.GROWTH)).grow());
        }
        System.err.println("Starting a server; where it is not built, this takes a few minutes.");
        try (var server = OwnServer.start(root())) {
            warm(server.subject(), true, options);
            if (options.has("soak")) {
                return report(options, new Soak(server, Duration.ofMinutes(options.minutes())).run());
            }
            return options.has("profile")
                    ? profile(options, server)
                    : report(options, measure(options, server.subject()));
        }
    }

    private static boolean profile(Options options, OwnServer server) throws Options.Fault, IOException {
        var profile = new Profile(server.pid());
        try (var progress = new Progress()) {
            var figures = new Measured(server.subject(), options.plan())
                    .onFirstQuestion(profile::begin)
                    .run(progress::watch);
            var table = "    deploy/load " + options + "\n" + profile.end(figures.get(Bill.SERVER));
            System.out.println(table);
            if (options.has("page") && figures.isClean()) {
                Page.put(Path.of(options.text("page").orElseThrow()), "profile", table);
            }
            return report(options, figures);
        }
    }

    private static Figures measure(Options options, Subject subject) throws Options.Fault {
        var plan = options.plan();
        try (var progress = new Progress()) {
            if (options.has("storm")) {
                var jitter = Duration.ofMillis(options.number("jitter", 0, 0, 60_000));
                return new Storm(subject, options.storm(), jitter).run(progress::watch);
            }
            if (options.has("hostile")) {
                var attackers = options.number("attackers", 30, 6, 2_000);
                return new Siege(subject, options.siege(), attackers, options.number("repeat", 3, 1, 15))
                        .run(progress::watch);
            }
            return new Measured(subject, plan).run(progress::watch);
        }
    }

    /** A JVM has to compile first; what a cold one costs says nothing about an evening. */
    static void warm(Subject subject, boolean tellsStandings, Options options) throws Options.Fault {
        var questions = options.number("warm", 60, 0, Plan.QUESTIONS_MOST);
        if (questions == 0) {
            return;
        }
        var plan = options.plan().withSize(2, 250, questions, WARM_THINK).withStandings(tellsStandings);
        for (var game = 1; game <= WARM_GAMES_MOST; game++) {
            try (var progress = new Progress()) {
                var figures = new Measured(subject, plan).run(progress::watch);
                if (!figures.isClean()) {
                    System.err.println("The warm-up went wrong: " + figures.troublesInWords());
                }
                // Not a number where nothing compiles.
                if (!(figures.get(Bill.JIT) > WARM_JIT_PERCENT)) {
                    return;
                }
            }
        }
    }

    private static boolean report(Options options, Figures figures) throws IOException {
        var hasOwnTables = options.has("compare") || options.has("growth");
        System.out.println(hasOwnTables ? figures.wentWrong() : figures.table());
        var file = options.text("json");
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), figures.json() + "\n");
        }
        return figures.isClean();
    }

    private static Subject given(Options options) throws Options.Fault {
        return new Subject(
                "quizbus",
                options.url().orElseThrow(),
                Wire.PLAIN,
                meter(options, "pid"),
                meter(options, "redis-pid"),
                () -> {});
    }

    private static Optional<Meter> meter(Options options, String name) throws Options.Fault {
        return options.has(name) ? Optional.of(new Meter(options.number(name, 0, 1, 999_999_999))) : Optional.empty();
    }

    /** The checkout, as the script that starts this program tells it. */
    static Path root() {
        return Path.of(System.getProperty("quizbus.root", "."));
    }

    /** The run ends early and still reports; the process ends in any case. */
    private static void limit(Duration time) {
        var main = Thread.currentThread();
        Thread.ofPlatform().daemon().name("time-limit").start(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(time.toMillis());
                main.interrupt();
                TimeUnit.SECONDS.sleep(30);
                System.exit(1);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
