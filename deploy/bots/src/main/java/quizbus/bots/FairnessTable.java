package quizbus.bots;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import quizbus.bots.Fairness.Line;
import quizbus.bots.Shot.Part;

/** Prints what lines of different length bring, and how a burst before the deadline is judged. */
public final class FairnessTable {

    private static final int PLAYERS = 400;

    private FairnessTable() {}

    /** The arguments are the address of a server on this machine and, where its store may stand still, its data folder. */
    public static void main(String[] arguments) throws Exception {
        var server = URI.create(arguments[0]);
        try (var clients = new Clients()) {
            lines(new Fairness(server, clients));
            System.out.println();
            System.out.println("| " + PLAYERS
                    + " answers | counted | refused | paid by arrival, to the digit | arrival after sending"
                    + " | reply after sending |");
            System.out.println("|---|---|---|---|---|---|");
            var burst = new Burst(server, clients, PLAYERS);
            // The first one runs code that is not compiled yet.
            burst.play();
            rows("store at work", burst.play());
            if (arguments.length > 1) {
                var store = Store.of(Path.of(arguments[1]));
                if (store.isEmpty()) {
                    throw new IOException("No Redis listens on a socket in " + arguments[1]);
                }
                rows("store standing still", burst.playBeforeA(store.get()));
            }
        }
    }

    private static void lines(Fairness fairness) throws IOException {
        var lines = new ArrayList<Line>();
        for (int roundTrip : new int[] {20, 50, 100, 200, 300, 400}) {
            lines.add(new Line(roundTrip, 0, Duration.ZERO));
            lines.add(new Line(roundTrip, roundTrip / 4, Duration.ZERO));
        }
        lines.add(new Line(20, 0, Duration.ofSeconds(2)));
        System.out.println(
                "| round trip, ms | jitter, ms | echo held, ms | elapsed, ms | given back, ms | points | receipt |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var got : fairness.play(lines)) {
            System.out.printf(
                    "| %d | %d | %d | %d | %d | %d | %s |%n",
                    got.line().roundTripMillis(),
                    got.line().jitterMillis(),
                    got.line().echoAfter().toMillis(),
                    got.result().get("receipt").get("elapsedMillis").asInt(),
                    got.networkMillis(),
                    got.points(),
                    got.sum() == got.points() ? "adds up" : "is wrong");
        }
    }

    private static void rows(String store, List<Shot> shots) {
        for (var part : Part.values()) {
            var these = shots.stream().filter(shot -> shot.part() == part).toList();
            var counted = these.stream().filter(Shot::isCounted).toList();
            var paid = counted.stream()
                    .filter(shot -> shot.isPaidByTime(Burst.LIMIT_MILLIS))
                    .count();
            System.out.printf(
                    "| %s, %s | %d | %d | %s | %s | %s |%n",
                    store,
                    part.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    counted.size(),
                    these.size() - counted.size(),
                    counted.isEmpty() ? "" : paid + " of " + counted.size(),
                    span(counted, shot -> shot.cameAt() - shot.sentAt()),
                    span(these, shot -> shot.toldAt() - shot.sentAt()));
        }
    }

    /** The median and the worst. */
    private static String span(List<Shot> shots, ToDoubleFunction<Shot> delay) {
        var delays = shots.stream().mapToDouble(delay).sorted().toArray();
        return delays.length == 0
                ? ""
                : "%.1f ms, at most %.1f".formatted(delays[delays.length / 2], delays[delays.length - 1]);
    }
}
