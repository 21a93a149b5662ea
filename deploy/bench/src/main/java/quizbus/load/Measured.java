package quizbus.load;

import java.time.Duration;
import java.util.function.Consumer;

/** One measured run: plays the plan against a server and reads at each border what the server has used. */
final class Measured {

    static final String JOIN = "join CPU us a player";
    static final String MEMORY = "memory KiB a player";

    private static final Duration SETTLE = Duration.ofMillis(1_500);

    private final Subject subject;
    private final Plan plan;
    private final Net net;
    private final Game game;
    private final Figures figures = new Figures();
    private Runnable onFirstQuestion = () -> {};

    Measured(Subject subject, Plan plan) {
        this.subject = subject;
        this.plan = plan;
        net = new Net(subject.url(), subject.wire(), 0);
        game = new Game(net, plan);
    }

    /** Runs that when the first question that counts is about to be asked. */
    Measured onFirstQuestion(Runnable task) {
        onFirstQuestion = task;
        return this;
    }

    /** Plays, tells {@code progress} how to watch, and returns what was measured, also where it did not come through. */
    Figures run(Consumer<Game> progress) {
        progress.accept(game);
        try (net;
                game) {
            play();
        } catch (Game.Stuck stuck) {
            figures.trouble("stopped at " + stuck.getMessage(), 1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            figures.trouble("the time limit is reached", 1);
        }
        if (subject.isGone()) {
            figures.trouble("the server died", 1);
        }
        if (game.tally().lost() > 0) {
            figures.trouble("connections lost", game.tally().lost());
        }
        net.troubles().forEach(figures::trouble);
        return figures;
    }

    private void play() throws Game.Stuck, InterruptedException {
        subject.collect().run();
        game.openRooms();
        var emptyKib = residentKib();
        var before = subject.use();
        var startNanos = System.nanoTime();
        try {
            game.join();
        } finally {
            joined(startNanos, before, emptyKib);
        }
        var play = new Bill(subject, plan, game.tally());
        try {
            game.start();
            onFirstQuestion.run();
            for (var question = 2; question < plan.questions() + 2; question++) {
                play.ask(game, question);
            }
        } finally {
            play.write(figures);
        }
        game.finish();
    }

    private void joined(long startNanos, Meter.Use before, long emptyKib) throws InterruptedException {
        var people = game.tally().joined.passed();
        figures.put("players in the game", people)
                .put("joins a second", people / ((System.nanoTime() - startNanos) / 1e9))
                .put("join", game.tally().join);
        Game.settle(SETTLE);
        if (subject.process().isPresent() && people > 0) {
            figures.put(JOIN, subject.use().since(before).ownMicros() / people);
            subject.collect().run();
            figures.put(MEMORY, (residentKib() - emptyKib) / (double) people);
        }
    }

    private long residentKib() {
        return subject.process().map(Meter::residentKib).orElse(0L);
    }
}
