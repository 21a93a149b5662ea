package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quizbus.store.Futures.get;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {

    private static final String SEARCH_PATH = System.getenv("PATH");

    @TempDir
    private Path data;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws IOException {
        home().process().ifPresent(ProcessHandle::destroyForcibly);
        get(vertx.close());
    }

    @Test
    void itStartsDurableAndStopsCleanly() throws IOException {
        var embedded = start();

        assertEquals(List.of("appendonly", "yes"), config(embedded, "appendonly"));
        assertEquals(List.of("appendfsync", "always"), config(embedded, "appendfsync"));
        assertEquals(List.of("maxmemory-policy", "noeviction"), config(embedded, "maxmemory-policy"));
        assertEquals(List.of("port", "0"), config(embedded, "port"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home().folder())));

        embedded.close();

        assertTrue(home().process().isEmpty());
    }

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart() {
        try (var embedded = start()) {
            write(embedded);
        }

        try (var embedded = start()) {
            assertTrue(isWritten(embedded));
        }
    }

    @Test
    void afterAKillOfTheServerItIsAdoptedAndNotDoubled() throws Exception {
        var lock = server();
        var before = home().process().orElseThrow();

        lock.destroyForcibly().waitFor();
        var embedded = start();

        assertEquals(before.pid(), home().process().orElseThrow().pid());
        write(embedded);
        embedded.close();
        assertTrue(home().process().isEmpty());
    }

    @Test
    void afterAKillOfRedisItIsStartedAgainInTheSamePlace() throws IOException {
        try (var embedded = start()) {
            write(embedded);
            var before = home().process().orElseThrow();

            before.destroyForcibly();

            assertTrue(isWritten(embedded));
            assertNotEquals(before.pid(), home().process().orElseThrow().pid());
        }
    }

    @Test
    void aTakenFolderSaysByWhom() throws IOException {
        Files.writeString(data.resolve("server.lock"), "4711\n");
        try (var channel = FileChannel.open(data.resolve("server.lock"), StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var refused = assertThrows(NoRedis.class, this::start);

            assertTrue(String.valueOf(refused.getMessage()).contains("process id 4711"), refused::getMessage);
        }
    }

    @Test
    void dataOfANewerRedisIsRefused() throws IOException {
        start().close();
        Files.writeString(home().folder().resolve("version"), "99.1");

        var refused = assertThrows(NoRedis.class, this::start);

        assertTrue(String.valueOf(refused.getMessage()).contains("was written by Redis 99.1"), refused::getMessage);
    }

    @Test
    void oneThatStandsStillIsNamedAtTheStart() throws Exception {
        server().destroyForcibly().waitFor();
        var frozen = home().process().orElseThrow();
        signal("-STOP", frozen);

        var refused = assertThrows(
                NoRedis.class, () -> EmbeddedRedis.start(data, SEARCH_PATH, "secret", Duration.ofSeconds(1)));

        assertTrue(String.valueOf(refused.getMessage()).contains("process " + frozen.pid()), refused::getMessage);
        assertTrue(String.valueOf(refused.getMessage()).contains(home().folder().toString()), refused::getMessage);
    }

    @Test
    void oneThatStandsStillDoesNotHoldUpTheStop() throws Exception {
        var embedded = start();
        write(embedded);
        var frozen = home().process().orElseThrow();
        signal("-STOP", frozen);

        assertTimeoutPreemptively(Duration.ofSeconds(8), embedded::close);
        signal("-CONT", frozen);

        try (var next = start()) {
            assertTrue(isWritten(next));
        }
    }

    @Test
    void withoutOneOnThePathTheBundledOneStarts() {
        try (var embedded = EmbeddedRedis.start(data, "/nowhere", "secret")) {
            write(embedded);

            assertTrue(isWritten(embedded));
        }
    }

    @Test
    void aPathTooLongForASocketUsesAPortWithAPassword() throws IOException {
        var deep = data.resolve("x".repeat(60)).resolve("with a space").resolve("y".repeat(60));

        try (var embedded = EmbeddedRedis.start(deep, SEARCH_PATH, "secret")) {
            assertTrue(embedded.url().startsWith("redis://:secret@127.0.0.1:"), embedded.url());
            write(embedded);
            try (var stranger =
                    new Socket("127.0.0.1", URI.create(embedded.url()).getPort())) {
                stranger.setSoTimeout(10_000);
                stranger.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.UTF_8));

                var answer = new String(stranger.getInputStream().readNBytes(7), StandardCharsets.UTF_8);
                assertEquals("-NOAUTH", answer, "nobody is heard without the password");
            }
        }
    }

    @Test
    void aFolderWithASpaceIsNoTrouble() {
        try (var embedded = EmbeddedRedis.start(data.resolve("my data"), SEARCH_PATH, "secret")) {
            write(embedded);
        }
    }

    private EmbeddedRedis start() {
        return EmbeddedRedis.start(data, SEARCH_PATH, "secret");
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /** Another process that starts the embedded Redis and then waits to be killed. */
    private Process server() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Starter.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.inputReader().lines().anyMatch("started"::equals);
        return process;
    }

    /** The main class of {@link #server}. */
    static final class Starter {
        public static void main(String[] args) throws IOException {
            EmbeddedRedis.start(Path.of(args[0]), SEARCH_PATH, "secret");
            System.out.println("started");
            System.in.read();
        }
    }

    private RedisHome home() throws IOException {
        return new RedisHome(data.toRealPath().resolve("redis"));
    }

    private void write(EmbeddedRedis embedded) {
        send(embedded, Request.cmd(Command.SET, "written", "yes"));
    }

    private boolean isWritten(EmbeddedRedis embedded) {
        return !send(embedded, Request.cmd(Command.GET, "written")).isNil();
    }

    private List<String> config(EmbeddedRedis embedded, String name) {
        return send(embedded, Request.cmd(Command.CONFIG, "GET", name)).all().stream()
                .map(Reply::text)
                .toList();
    }

    private Reply send(EmbeddedRedis embedded, Request request) {
        var redis = Redis.open(vertx, embedded.url());
        return get(patiently(() -> redis.line().compose(line -> line.send(request)))
                .eventually(redis::close));
    }

    private static <T> Future<T> patiently(Supplier<Future<T>> call) {
        return call.get().recover(_ -> patiently(call));
    }
}
