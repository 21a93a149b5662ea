package quizbus.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;

/** Attacks on the memory of a server with 256 MiB of heap: each attacker is cut, and nothing of it stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class MemoryAttackTest {

    private static final long GROWTH = 64 << 20;
    private static final int ATTACKERS = 8;
    private static final int HALF_OPEN = 2_000;
    private static final byte[] NOTHING = {};

    /** A second is promised; the rest is for the waits of a busy machine. */
    private static final Duration CUT = Duration.ofSeconds(3);

    private static final Duration GIVEN_UP = Duration.ofSeconds(10);

    /** A small young generation: a page of heap that is touched for the first time is one that something keeps. */
    private static final List<String> SMALL = List.of("-Xmx256m", "-Xmn24m");

    private static final Flood PINGS = new Flood(NOTHING, many(Wire.frame(Wire.FINAL | Wire.PING, new byte[125]), 100));
    private static final Flood FRAGMENTS =
            new Flood(Wire.frame(Wire.TEXT, NOTHING), many(Wire.frame(Wire.CONTINUATION, NOTHING), 2_000));

    private ServerProcess server;

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeTrue(Vitals.canBeRead());
        server = ServerProcess.start(folder.resolve("data"), SMALL, _ -> Map.of());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whoPingsAndNeverReadsIsCut() throws Exception {
        isHeldOff("pings", PINGS);
    }

    @Test
    void whoNeverEndsAMessageIsCut() throws Exception {
        isHeldOff("fragments", FRAGMENTS);
    }

    @Test
    void whoAnnouncesAGibibyteIsCut() throws Exception {
        isHeldOff("gibibyte", new Flood(Wire.head(Wire.FINAL | Wire.TEXT, 1 << 30), new byte[16 * 1024]));
    }

    @Test
    void whoSendsDeepOrHugeJsonIsCut() throws Exception {
        isHeldOff("depth", new Flood(NOTHING, many(Wire.text("{\"type\":" + "[".repeat(4_000)), 20)));
        isHeldOff("number", new Flood(NOTHING, many(Wire.text("{\"type\":1" + "0".repeat(4_000) + "}"), 20)));
    }

    @Test
    void whoAnswersAThousandTimesASecondIsCut() throws Exception {
        var answer = Wire.text("{\"type\":\"answer\",\"question\":1,\"answer\":{\"choice\":\"a\"}}");
        isHeldOff("answers", new Flood(NOTHING, many(answer, 100)));
    }

    @Test
    void aPlainServerHoldsNeitherPingsNorFragmentsOff() throws Exception {
        try (var plain = PlainServer.start()) {
            assertEquals(CUT, FRAGMENTS.lasts(plain.port(), CUT));

            var before = Vitals.resident(plain.process().toHandle());
            long grown = 0;
            for (int tries = 0; tries < 10 && grown < GROWTH; tries++) {
                assertEquals(CUT, PINGS.lasts(plain.port(), CUT));
                grown = Vitals.resident(plain.process().toHandle()) - before;
            }
            assertTrue(grown >= GROWTH, "The plain server grew by " + grown);
        }
    }

    @Test
    void halfOpenRequestsDelayNobody() throws IOException {
        var half = Line.UPGRADE.substring(0, 40).getBytes(StandardCharsets.ISO_8859_1);
        var lines = new ArrayList<Line>();
        try (var clients = new Clients()) {
            var web = new Web(clients.http(), server.base());
            // The first player of a server costs more: code, not data.
            joined(clients, web);
            var before = Vitals.resident(server.handle());
            for (int number = 0; number < HALF_OPEN; number++) {
                lines.add(new Line(server.port(), number).say(half));
            }
            var waited = joined(clients, web);
            var grown = Vitals.resident(server.handle()) - before;

            told("half-open", waited, grown);
            assertTrue(waited.compareTo(CUT) < 0, "A player waited for " + waited);
            assertTrue(grown < GROWTH, "The server grew by " + grown);
            assertTrue(lines.getLast().endsWithin(GIVEN_UP), "Half a request is waited for");
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    private Duration joined(Clients clients, Web web) {
        var began = System.nanoTime();
        var room = web.create("{\"mode\":\"hosted\"}");
        var player = Bot.connect(clients.http(), server.base());
        player.say(Bot.message("join").put("pin", room.pin()).put("name", "Ada"));
        player.next("welcome");
        player.close();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Several at once, since one attacker alone may hide in what the JVM has spare. */
    private void isHeldOff(String name, Flood flood) throws Exception {
        // What the first of its kind costs is code, not data.
        flood.lasts(server.port(), GIVEN_UP);
        var before = Vitals.resident(server.handle());
        var lasted = together(flood);
        if (lasted.compareTo(CUT) >= 0) {
            // A machine that stood still for a moment gets another try; a server that holds the line does it again.
            lasted = together(flood);
        }
        var grown = Vitals.resident(server.handle()) - before;

        told(name, lasted, grown);
        assertTrue(lasted.compareTo(CUT) < 0, "An attacker was cut after " + lasted);
        assertTrue(grown < GROWTH, "The server grew by " + grown);
        assertFalse(server.output().contains("OutOfMemory"));
    }

    /** How long the last of them lasted. */
    private Duration together(Flood flood) throws Exception {
        Callable<Duration> attack = () -> flood.lasts(server.port(), GIVEN_UP);
        var longest = Duration.ZERO;
        try (var threads = Executors.newCachedThreadPool()) {
            for (var attacker : threads.invokeAll(Collections.nCopies(ATTACKERS, attack))) {
                longest = Collections.max(List.of(longest, attacker.get()));
            }
        }
        return longest;
    }

    private static void told(String attack, Duration lasted, long grown) {
        System.out.println("attack=%s millis=%d grown=%d KiB".formatted(attack, lasted.toMillis(), grown / 1024));
    }

    private static byte[] many(byte[] frame, int count) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            out.writeBytes(frame);
        }
        return out.toByteArray();
    }
}
