package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quizbus.store.Futures.get;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposureTest {

    /** Nobody has that address, and the minus says not to mind: it listens on loopback alone, and says otherwise. */
    private static final String ELSEWHERE = "127.0.0.1 -192.0.2.1";

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        get(vertx.close());
    }

    @Test
    void aRedisThatTakesAnybodyFromAnywhereIsToldOf() throws IOException {
        try (var server = start("--port", freePort(), "--bind", ELSEWHERE, "--protected-mode", "no")) {
            var found = look(server).orElseThrow();

            assertTrue(found.startsWith("it takes anybody without a password"), found);
            assertTrue(found.contains("(bind \"" + ELSEWHERE + "\", protected-mode no)"), found);
        }
    }

    @Test
    void aPasswordItsProtectionOrLoopbackIsEnough() throws IOException {
        try (var server = start("--port", freePort(), "--bind", ELSEWHERE)) {
            assertEquals(Optional.empty(), look(server));

            server.ask("CONFIG", "SET", "protected-mode", "no");
            assertTrue(look(server).isPresent());
            server.ask("CONFIG", "SET", "bind", "127.0.0.1 -::1");
            assertEquals(Optional.empty(), look(server));

            server.ask("CONFIG", "SET", "bind", ELSEWHERE);
            server.ask("CONFIG", "SET", "requirepass", "secret");
            var url = server.url().replace("unix://", "unix://:secret@");
            assertEquals(Optional.empty(), get(Exposure.look(vertx, url)));
        }
    }

    @Test
    void aSocketIsNotReachedFromElsewhere() {
        try (var server = start("--protected-mode", "no")) {
            assertEquals(Optional.empty(), look(server));
        }
    }

    @Test
    void whereItDoesNotTellWhereItListensAPasswordIsWanted() {
        try (var server = start("--rename-command", "CONFIG", "")) {
            assertTrue(look(server).isPresent());
        }
    }

    private RedisServer start(String... settings) {
        return RedisServer.start(folder, settings);
    }

    private Optional<String> look(RedisServer server) {
        return get(Exposure.look(vertx, server.url()));
    }

    private static String freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(free.getLocalPort());
        }
    }
}
