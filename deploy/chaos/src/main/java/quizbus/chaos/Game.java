package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import quizbus.bots.Knowledge;
import quizbus.bots.Web;

/** One game, played to its end while one fault strikes. */
final class Game implements AutoCloseable {

    private static final Duration BEFORE_THE_FAULT = Duration.ofSeconds(90);

    /** A room that is not back and done by then hangs. */
    private static final Duration AFTER_THE_FAULT = Duration.ofSeconds(75);

    private static final Duration OLD_LINES_CLOSE = Duration.ofSeconds(15);
    private static final Duration THE_LAST_SCREEN = Duration.ofSeconds(20);
    private static final Duration UNTIL_REFUSED = Duration.ofSeconds(4);
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final Plan plan;
    private final Arena arena;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Pace pace = new Pace();
    private final Ledger ledger = new Ledger();
    private final List<Player> players = new ArrayList<>();
    private final Web.Made room;
    private final Host host;
    private long overAt = Long.MAX_VALUE;
    private boolean isRefused;

    /** Creates the room; nobody is in it yet. */
    Game(Plan plan, Arena arena, Knowledge knowledge) throws IOException {
        this.plan = plan;
        this.arena = arena;
        if (plan.fault().needsStandby()) {
            arena.startStandby();
        }
        arena.newHousehold();
        room = new Web(http, arena.door()).create(plan.room());
        var place = new Client.Place(http, arena.door(), arena::life, ledger, room.pin());
        var random = plan.random();
        for (var number = 1; number <= plan.players(); number++) {
            players.add(new Player(
                    place, number, new Random(random.nextLong()), knowledge, habit(number), plan.autopilot()));
        }
        host = new Host(place, room.hostToken(), !plan.autopilot(), players, new Random(random.nextLong()));
    }

    Ledger ledger() {
        return ledger;
    }

    String pin() {
        return room.pin();
    }

    /** Plays, strikes, and waits for the end; what is left to judge by is empty where the room was rightly refused. */
    Optional<Evidence> play() throws IOException {
        var fault = threads.submit(() -> plan.moment().await(ledger, BEFORE_THE_FAULT));
        clients().forEach(threads::submit);
        threads.submit(this::begin);
        try {
            if (!fault.get()) {
                throw hangs("the game did not come as far as the fault");
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new NotHere("The run was interrupted: " + e);
        }
        plan.fault().strike(new Scene(arena, room.pin(), clients().toList(), plan.random(), pace));
        overAt = System.nanoTime();
        clients().forEach(Client::call);
        finish();
        return isRefused ? refused() : Optional.of(evidence());
    }

    /** How long after the fault's end everybody was served again. */
    Optional<Duration> recovery() {
        if (isRefused || !isBack()) {
            return Optional.empty();
        }
        var last = Math.max(
                players.stream()
                        .mapToLong(player -> first(player, "pong", "welcome"))
                        .max()
                        .orElseThrow(),
                first(host, "ok", "error"));
        return Optional.of(Duration.ofNanos(last - overAt));
    }

    @Override
    public void close() {
        clients().forEach(Client::end);
        threads.shutdownNow();
        http.shutdownNow();
        pace.close();
    }

    private Stream<Client> clients() {
        return Stream.concat(players.stream(), Stream.of(host));
    }

    private Player.Habit habit(int number) {
        return switch (number) {
            case 1 -> plan.late() ? Player.Habit.LATE : Player.Habit.PLAIN;
            case 2 -> Player.Habit.REPEATS;
            case 3 -> Player.Habit.CHANGES;
            default -> Player.Habit.PLAIN;
        };
    }

    private void begin() {
        if (Pause.until(() -> players.stream().allMatch(player -> player.id().isPresent()), BEFORE_THE_FAULT)) {
            host.begin();
            players.forEach(Player::begin);
        }
    }

    private void finish() throws IOException {
        var askAt = new long[1];
        var done = Pause.until(
                () -> {
                    var now = System.nanoTime();
                    if (now > askAt[0] && !isBack()) {
                        askAt[0] = now + ASK_AGAIN_NANOS;
                        host.ask();
                    }
                    isRefused = plan.fault().mayEndTheRoom() && isShutOut(now);
                    return isRefused || (isBack() && players.stream().allMatch(Player::isDone));
                },
                AFTER_THE_FAULT);
        if (!done) {
            throw hangs("no end " + AFTER_THE_FAULT.toSeconds() + " s after the fault; back: " + isBack() + ", done: "
                    + players.stream().filter(Player::isDone).count() + " of " + players.size());
        }
        host.mayEnd();
        if (!isRefused && !Pause.until(host::hasEnded, THE_LAST_SCREEN)) {
            throw hangs("the room did not end");
        }
        if (wasTakenOver() && !Pause.until(() -> clients().allMatch(Client::isRidOfOldLines), OLD_LINES_CLOSE)) {
            throw hangs("the old owner did not close its sockets");
        }
    }

    /** A room that had ended before is read, not adopted, and who looks at it may stay where they are. */
    private boolean wasTakenOver() throws IOException {
        return plan.fault() == Fault.STANDBY_TAKES_OVER
                && !Log.read(arena.log(), room.pin())
                        .events(event -> event.type().equals("room_adopted"))
                        .isEmpty();
    }

    private RuntimeException hangs(String how) {
        return pace.late("a room never hangs: " + how);
    }

    private boolean isBack() {
        return players.stream().allMatch(player -> first(player, "pong", "welcome") < Long.MAX_VALUE)
                && first(host, "ok", "error") < Long.MAX_VALUE;
    }

    /** Nobody got in since, and everybody was told why. */
    private boolean isShutOut(long now) {
        return now - overAt > UNTIL_REFUSED.toNanos()
                && players.stream().allMatch(player -> first(player, "error") < Long.MAX_VALUE)
                && players.stream().allMatch(player -> first(player, "welcome") == Long.MAX_VALUE);
    }

    /** When the client first heard one of those after the fault. */
    private long first(Client client, String... types) {
        return client.diary.heard().stream()
                .filter(heard -> heard.nanos() > overAt && List.of(types).contains(heard.type()))
                .mapToLong(Ledger.Heard::nanos)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /** A room is refused only because its log is damaged. */
    private Optional<Evidence> refused() throws IOException {
        if (Log.read(arena.log(), room.pin()).isWhole()) {
            throw new Breach("no wrong refusal: a room whose log is whole was refused");
        }
        return Optional.empty();
    }

    private Evidence evidence() throws IOException {
        ledger.close();
        var web = new Web(http, arena.front().base());
        JsonNode board = web.json(web.get("/api/rooms/" + room.pin() + "/leaderboard?from=0&count=1000")
                .body());
        var report = web.report(room);
        return new Evidence(plan, ledger, players, Log.read(arena.log(), room.pin()), board, report);
    }
}
