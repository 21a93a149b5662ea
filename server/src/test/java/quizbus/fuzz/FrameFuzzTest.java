package quizbus.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bank.Bank;
import quizbus.bots.Clients;
import quizbus.bots.Knowledge;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;
import quizbus.protocol.ClientMessageTest;

/**
 * Mutated frames by the thousand against a running server, while honest rooms play. {@code -Dseed=} repeats a run,
 * {@code -Dfuzz.frames=} makes it longer.
 */
class FrameFuzzTest {

    private static final long SEED = Long.getLong("seed", 4);
    private static final int FRAMES = Integer.getInteger("fuzz.frames", 20_000);
    private static final int WORKERS = 16;
    private static final int HONEST_ROOMS = 3;
    private static final int HOSTILE_ROOMS = 6;
    private static final long HEAP_SLACK = 4 << 20;
    /** Threads of the JVM's compilers and of Vert.x's pool come and go. */
    private static final int POOLS = 10;

    private static final Duration HANG = Duration.ofSeconds(10);
    private static final List<String> PARANOID = List.of(
            "-Dio.netty.leakDetection.level=paranoid",
            "-Xmx256m",
            // What users see in the log, not what tests see.
            "-Dlogback.configurationFile=logback.xml");

    @TempDir
    private Path folder;

    private final Map<String, Integer> endings = new TreeMap<>();
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger frames = new AtomicInteger();

    @Test
    void mutatedFramesHurtNobody() throws Exception {
        assumeTrue(Vitals.canBeRead());
        var began = System.nanoTime();
        try (var server = ServerProcess.start(folder.resolve("data"), PARANOID, _ -> Map.of());
                var clients = new Clients();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var web = new Web(clients.http(), server.base());
            var isOver = new AtomicBoolean();
            var honest = honest(server, threads::submit, isOver);
            var rooms = hostile(web);

            attack(server, rooms, threads::submit, FRAMES / 4);
            quiet(clients, server);
            var before = Vitals.of(server.handle());
            attack(server, rooms, threads::submit, FRAMES);
            quiet(clients, server);
            var after = Vitals.of(server.handle());
            // A leak is told when its memory is collected and the next buffer is made.
            attack(server, rooms, threads::submit, FRAMES + 100);

            isOver.set(true);
            var played = new ArrayList<HonestRoom.Played>();
            for (var room : honest) {
                played.add(room.get(120, TimeUnit.SECONDS));
            }
            var told = "fuzz seed=%d frames=%d lines=%d seconds=%d endings=%s before=%s after=%s honest=%s"
                    .formatted(SEED, frames.get(), lines.get(), seconds(began), endings, before, after, played);
            System.out.println(told);
            unhurt(server, web, told);
            assertTrue(after.heap() < before.heap() * 1.05 + HEAP_SLACK, told);
            assertTrue(after.threads() <= before.threads() + POOLS, told);
            assertTrue(after.files() <= before.files() + 4, told);
            played.forEach(room -> assertTrue(room.longestPing().compareTo(HANG) < 0, told));
        }
    }

    /** Warnings may be of a machine that is too busy; an exception or a lost buffer never is. */
    private static void unhurt(ServerProcess server, Web web, String told) {
        assertEquals(200, web.get("/health/ready").statusCode(), told);
        var complaints = server.output()
                .lines()
                .filter(line -> line.matches(".*( ERROR |LEAK|Unhandled|Exception|OutOfMemory).*"))
                .toList();
        assertEquals(List.of(), complaints, told);
    }

    private List<Future<HonestRoom.Played>> honest(
            ServerProcess server, Start<HonestRoom.Played> start, AtomicBoolean isOver) {
        var knowledge = new Knowledge(Bank.load());
        var rooms = new ArrayList<Future<HonestRoom.Played>>();
        for (int room = 0; room < HONEST_ROOMS; room++) {
            rooms.add(start.begin(new HonestRoom(server, knowledge, isOver)));
        }
        return rooms;
    }

    /** Rooms that move on by themselves, so that the hostile meet every phase. */
    private static List<Web.Made> hostile(Web web) {
        var rooms = new ArrayList<Web.Made>();
        for (int room = 0; room < HOSTILE_ROOMS; room++) {
            rooms.add(web.create("""
                    {"mode":"autopilot","round":{"count":100},"settings":
                     {"readingSeconds":0,"secondsPerQuestion":5,"revealSeconds":3,"startSeconds":5,"maxPlayers":60}}"""));
        }
        return rooms;
    }

    /** Goes on until so many frames were said in all. */
    private void attack(ServerProcess server, List<Web.Made> rooms, Start<Void> start, int until) throws Exception {
        var samples = List.copyOf(ClientMessageTest.golden().keySet());
        var workers = new ArrayList<Future<Void>>();
        for (int worker = 0; worker < WORKERS; worker++) {
            workers.add(start.begin(() -> {
                while (frames.get() < until) {
                    var number = lines.getAndIncrement();
                    var line = new HostileLine(server.port(), SEED * 1_000_003 + number, rooms, samples);
                    try {
                        count(line.play());
                    } catch (Exception fault) {
                        throw new AssertionError("seed " + SEED + ", line " + number, fault);
                    }
                }
                return null;
            }));
        }
        for (var worker : workers) {
            worker.get(30, TimeUnit.MINUTES);
        }
    }

    private synchronized void count(HostileLine.Ending ending) {
        frames.addAndGet(ending.frames());
        endings.merge(ending.how(), 1, Integer::sum);
    }

    /** Until no line of an attacker is left, and with them the timers that waited for a first word. */
    private static void quiet(Clients clients, ServerProcess server) {
        var management = new Web(clients.http(), server.management());
        for (int tries = 0; sockets(management) > HONEST_ROOMS * 4 && tries < 200; tries++) {
            Pace.pass(Duration.ofMillis(200));
        }
        assertTrue(sockets(management) <= HONEST_ROOMS * 4, "Lines of attackers stay open");
        Pace.pass(Duration.ofSeconds(6));
    }

    private static int sockets(Web management) {
        return management
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("quizbus_sockets "))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    private static long seconds(long since) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
    }

    /** Begins a task on a thread of its own. */
    private interface Start<T> {
        Future<T> begin(Callable<T> task);
    }
}
