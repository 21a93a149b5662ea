package quizbus.load;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Everybody loses the connection at one moment, with a reset, and comes back to the own seat. */
final class Storm {

    /** Who is turned away waits up to this long, and half as long again each time, as the web client does. */
    private static final int AGAIN_MILLIS = 3_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Subject subject;
    private final Plan plan;
    private final Duration jitter;
    private final Net net;
    private final Game game;
    private final Gate back;
    private final Random random = new Random(42);
    private final Figures figures = new Figures();

    /** {@code jitter} is how long, at most, a player waits before the first try. */
    Storm(Subject subject, Plan plan, Duration jitter) {
        this.subject = subject;
        this.plan = plan;
        this.jitter = jitter;
        net = new Net(subject.url(), subject.wire(), 0);
        game = new Game(net, plan);
        back = new Gate(plan.everyone());
    }

    Figures run(Consumer<Game> progress) {
        progress.accept(game);
        try (net;
                game) {
            game.openRooms();
            game.join();
            game.start();
            blow();
            // A room that took its players back goes on with all of them.
            game.ask(2);
            game.answers();
        } catch (Game.Stuck stuck) {
            figures.trouble("stopped at " + stuck.getMessage(), 1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            figures.trouble("the time limit is reached", 1);
        }
        if (subject.isGone()) {
            figures.trouble("the server died", 1);
        }
        figures.put(
                "refusals on the way",
                net.troubles().values().stream().mapToInt(Integer::intValue).sum());
        net.troubles().forEach((words, times) -> System.err.println("on the way: " + words + " (" + times + ")"));
        return figures;
    }

    private void blow() throws InterruptedException {
        var seats = game.rooms().stream().flatMap(room -> room.seats().stream()).toList();
        var before = subject.use();
        var startNanos = System.nanoTime();
        net.loop().execute(() -> lose(seats));
        var isComplete = back.opensWithin(PATIENCE);
        figures.put("seats", seats.size())
                .put("seats lost", seats.size() - back.passed())
                .put("last one back after s", (System.nanoTime() - startNanos) / 1e9)
                .put("back", game.tally().back)
                .put("server CPU us a return", subject.use().since(before).ownMicros() / seats.size());
        if (!isComplete) {
            figures.trouble("seats lost", (int) (seats.size() - back.passed()));
        }
    }

    private void lose(List<Seat> seats) {
        seats.forEach(Seat::drop);
        seats.forEach(seat -> later(seat, jitter.toMillis(), AGAIN_MILLIS));
    }

    private void later(Seat seat, long withinMillis, long nextMillis) {
        net.loop()
                .schedule(
                        () -> seat.enter(back::pass, () -> later(seat, nextMillis, nextMillis * 3 / 2)),
                        withinMillis == 0 ? 0 : random.nextLong(withinMillis),
                        TimeUnit.MILLISECONDS);
    }
}
