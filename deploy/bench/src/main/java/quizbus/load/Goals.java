package quizbus.load;

import java.util.ArrayList;
import java.util.List;

/** The goals that a comparison can judge, each with its gate: what must not be crossed. */
final class Goals {

    private static final Size HUNDRED = new Size(1, 100);
    private static final Size THOUSAND = new Size(1, 1_000);
    private static final Size FIVE_THOUSAND = new Size(1, 5_000);
    private static final Size MANY_ROOMS = new Size(900, 20);

    private final Sitting sitting;
    private final Figures memory;
    private final List<String> rows = new ArrayList<>();

    Goals(Sitting sitting, Figures memory) {
        this.sitting = sitting;
        this.memory = memory;
    }

    /** A row a goal; what was not measured in this sitting is said so. */
    String table() {
        for (var size : List.of(THOUSAND, FIVE_THOUSAND)) {
            judge("1: fan-out CPU / Netty, " + size, ratio(size, Bill.FAN_OUT), 1.3, 1.5);
            judge(
                    "2: server CPU / Netty (its Redis client included), " + size,
                    ratio(size, Bill.SERVER),
                    1.5,
                    netty(size, "ws", Bill.SERVER));
            judge("3: server and Redis CPU / Netty, " + size, real(size), 2.0, netty(size, "socket.io", Bill.SERVER));
        }
        judge("4: frames to a player a question, 1x100", own(HUNDRED, Bill.FRAMES), 5, 5);
        judge("4: frames to a player a question, 1x5000", own(FIVE_THOUSAND, Bill.FRAMES), 5, 5);
        judge("6: KiB an idle player, fresh process", memory.get("quizbus " + Measured.MEMORY), 16, 24);
        judge("7: fan-out p99 / Netty, 1x5000", ratio(FIVE_THOUSAND, "fan-out p99 ms"), 1.3, 2);
        judge("8: fan-out p99 ms, 900x20", own(MANY_ROOMS, "fan-out p99 ms"), 25, Double.NaN);
        judge("8: confirmation p99 ms, 900x20", own(MANY_ROOMS, "confirmation p99 ms"), 25, Double.NaN);
        judge(
                "9: join CPU / Netty, 1x1000",
                ratio(THOUSAND, Measured.JOIN),
                2,
                netty(THOUSAND, "socket.io", Measured.JOIN));
        judge("10: confirmation p99 ms, 2,000 answers a second", own(THOUSAND, "confirmation p99 ms"), 25, 50);
        return "\n| goal | measured | goal at most | gate at most | |\n|---|---|---|---|---|\n"
                + String.join("\n", rows);
    }

    private void judge(String goal, double measured, double most, double gate) {
        var verdict = Double.isNaN(measured)
                ? "not measured"
                : measured <= most ? "reached" : measured <= gate ? "within the gate" : "missed";
        rows.add("| %s | %s | %s | %s | %s |"
                .formatted(goal, Figures.printed(measured), Figures.printed(most), Figures.printed(gate), verdict));
    }

    private double own(Size size, String figure) {
        return sitting.median("quizbus", size, figure);
    }

    private double ratio(Size size, String figure) {
        return own(size, figure) / sitting.median("netty", size, figure);
    }

    private double real(Size size) {
        return (own(size, Bill.SERVER) + own(size, Bill.REDIS)) / sitting.median("netty", size, Bill.SERVER);
    }

    /** What another contender takes, as a multiple of bare Netty: the gate of some goals. */
    private double netty(Size size, String contender, String figure) {
        return sitting.median(contender, size, figure) / sitting.median("netty", size, figure);
    }
}
