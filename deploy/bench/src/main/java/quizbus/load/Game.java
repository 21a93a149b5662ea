package quizbus.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Plays one plan with all its clients, step by step: everyone has done a step before the next one begins. */
final class Game implements AutoCloseable {

    /** A step that did not end in time, with how far it came. */
    static final class Stuck extends Exception {
        private static final long serialVersionUID = 1;

        Stuck(String words) {
            super(words);
        }
    }

    /** Room creation, and its hosts, go in groups of this size. */
    private static final int ROOMS_AT_ONCE = 32;

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Net net;
    private final Plan plan;
    private final Tally tally;
    private final List<Room> rooms = new ArrayList<>();
    private final Deque<Seat> outside = new ArrayDeque<>();
    private final Deque<Room> unopened = new ArrayDeque<>();
    private volatile String step = "opening rooms";

    Game(Net net, Plan plan) {
        this.net = net;
        this.plan = plan;
        tally = new Tally(plan);
    }

    Tally tally() {
        return tally;
    }

    List<Room> rooms() {
        return rooms;
    }

    /** What is going on, in a few words. */
    String progress() {
        return "%s  joined %s  accepted %s  lost %d".formatted(step, tally.joined, tally.accepted, tally.lost());
    }

    void openRooms() throws Stuck, InterruptedException {
        for (var number = 0; number < plan.rooms(); number++) {
            rooms.add(new Room(net, tally));
        }
        for (var first = 0; first < rooms.size(); first += ROOMS_AT_ONCE) {
            var group = rooms.subList(first, Math.min(rooms.size(), first + ROOMS_AT_ONCE));
            var before = tally.hosted.passed();
            net.loop().execute(() -> group.forEach(room -> room.open(plan)));
            var until = System.nanoTime() + plan.step().toNanos();
            while (tally.hosted.passed() < before + group.size() && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            if (tally.hosted.passed() < before + group.size()) {
                throw new Stuck("rooms open: " + tally.hosted);
            }
        }
    }

    void join() throws Stuck, InterruptedException {
        step = "joining";
        net.loop().execute(() -> {
            for (var number = 0; number < plan.players(); number++) {
                for (var room : rooms) {
                    var seat = new Seat(net, tally, room, number, plan, new Random(rooms.size() * 31L + number));
                    room.seats().add(seat);
                    outside.add(seat);
                }
            }
            for (var at = 0; at < plan.joining(); at++) {
                letNextIn();
            }
        });
        pass("joined", tally.joined);
    }

    private void letNextIn() {
        var seat = outside.poll();
        if (seat != null) {
            seat.enter(
                    () -> {
                        tally.joined.pass();
                        letNextIn();
                    },
                    () -> {
                        net.trouble("closed before the welcome");
                        letNextIn();
                    });
        }
    }

    /** The first question, which is not measured: it follows a countdown. */
    void start() throws Stuck, InterruptedException {
        step = "question 1";
        expect();
        press(Room::start);
        pass("first question", tally.asked);
        answers();
        standings();
        tally.measure();
    }

    /** One more question, up to its arrival at everyone. */
    void ask(int number) throws Stuck, InterruptedException {
        step = "question " + number;
        expect();
        press(Room::next);
        pass("question " + number, tally.asked);
    }

    void answers() throws Stuck, InterruptedException {
        pass("answers accepted", tally.accepted);
    }

    void results() throws Stuck, InterruptedException {
        pass("results", tally.rated);
    }

    void standings() throws Stuck, InterruptedException {
        results();
        if (plan.tellsStandings()) {
            press(Room::next);
            pass("standings", tally.ranked);
        }
    }

    private void expect() {
        tally.expect(plan.everyone(), plan.rooms(), plan.tellsStandings());
    }

    /** Every host presses once, spread over the stagger. */
    private void press(Consumer<Room> button) {
        var apartNanos = plan.stagger().toNanos() / Math.max(1, rooms.size());
        for (var at = 0; at < rooms.size(); at++) {
            var room = rooms.get(at);
            net.loop().schedule(() -> button.accept(room), at * apartNanos, TimeUnit.NANOSECONDS);
        }
    }

    private void pass(String what, Gate gate) throws Stuck, InterruptedException {
        var until = System.nanoTime() + plan.step().toNanos();
        while (!gate.opensWithin(GLANCE)) {
            // Who is lost passes no gate any more: waiting longer brings nothing.
            if (System.nanoTime() > until || tally.lost() > 0) {
                throw new Stuck(what + ": " + gate);
            }
        }
    }

    /** Waits for that long. */
    static void settle(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }

    /** Ends all rooms in order, so that the next run finds a server at rest. */
    void finish() throws Stuck, InterruptedException {
        step = "ending";
        if (plan.tellsStandings()) {
            var over = new Gate(plan.rooms());
            net.loop().execute(() -> rooms.forEach(room -> room.finish(over)));
            pass("rooms ended", over);
        }
    }

    @Override
    public void close() {
        step = "leaving";
        net.loop().submit(() -> rooms.forEach(Room::leave)).awaitUninterruptibly(5_000);
    }
}
