package quizbus.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The processes of a run, and the wires between them: clients → proxy → server → proxy → Redis. */
final class Arena implements AutoCloseable {

    private static final AtomicInteger HOUSEHOLDS = new AtomicInteger();

    private final Path folder;
    private final Path jar;
    private final Stage stage;
    private final Map<String, Clock> clocks = new HashMap<>();
    private final @Nullable RedisNode redis;
    private final FaultProxy store;
    private final FaultProxy clients;
    private final ServerNode server;
    private final List<Tracer> tracers = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private @Nullable ServerNode standby;
    private boolean isHandedOver;
    private volatile int life = 1;

    /** Starts all that the stage asks for, with its data under that folder. */
    Arena(Path jar, Path folder, Stage stage) throws IOException {
        this.jar = jar;
        this.folder = folder;
        this.stage = stage;
        Files.createDirectories(folder);
        if (stage == Stage.CLOCKS) {
            clocks.put("server", Clock.in(folder, "server"));
            clocks.put("redis", Clock.in(folder, "redis"));
        }
        redis = stage == Stage.EMBEDDED ? null : new RedisNode(disk(), freePort(), environment("redis"));
        store = new FaultProxy(redis == null ? 0 : redis.port());
        var port = freePort();
        clients = new FaultProxy(port);
        server = start("server", port);
        server.awaitReady();
    }

    Stage stage() {
        return stage;
    }

    /** Where clients connect. */
    URI door() {
        return URI.create("http://127.0.0.1:" + clients.port());
    }

    FaultProxy clients() {
        return clients;
    }

    FaultProxy store() {
        return store;
    }

    ServerNode server() {
        return server;
    }

    /** The server that clients are led to now. */
    ServerNode front() {
        return standby != null && isHandedOver ? standby : server;
    }

    RedisNode redis() {
        if (redis == null) {
            throw new IllegalStateException("The server has a Redis of its own");
        }
        return redis;
    }

    Clock clock(String of) {
        return Optional.ofNullable(clocks.get(of)).orElseThrow();
    }

    /** Which server process clients reach, counted from 1: each has a clock of its own. */
    int life() {
        return life;
    }

    /** Where the log can be read. */
    Resp log() {
        return redis == null ? Resp.at(folder.resolve("data/redis/redis.sock")) : redis.resp();
    }

    /** The Redis that the server started for itself. */
    ProcessHandle embeddedRedis() throws IOException {
        var pid = Files.readString(folder.resolve("data/redis/pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** The server again, after its end; it serves when this returns. */
    void restartServer() {
        life++;
        server.launchAgain();
        server.awaitReady();
    }

    /** The server's process again, which may be killed before it serves. */
    void relaunchServer() {
        life++;
        server.launchAgain();
    }

    /** A second server on the same Redis, which serves when this returns; nobody is led to it yet. */
    void startStandby() throws IOException {
        var second = start("standby", freePort());
        second.awaitReady();
        standby = second;
    }

    /** New connections go to the second server from now on; those that are there stay. */
    void leadToStandby() {
        life++;
        isHandedOver = true;
        clients.leadTo(front().port());
    }

    /** Does that once the run is over. */
    void afterwards(Runnable task) {
        afterwards.add(task);
    }

    void trace(Tracer tracer) {
        tracers.add(tracer);
    }

    void untrace() {
        tracers.forEach(Tracer::close);
        tracers.clear();
    }

    /** The next game comes from an address of its own. */
    void newHousehold() {
        var number = HOUSEHOLDS.incrementAndGet();
        clients.comeFrom("127.%d.%d.%d".formatted(1 + number / 62_500 % 200, 1 + number / 250 % 250, 1 + number % 250));
    }

    /** Takes every fault back that the run left standing, so that the next can start. */
    void calm() throws IOException {
        untrace();
        clients.calm();
        store.calm();
        if (standby != null) {
            standby.kill();
            standby = null;
            isHandedOver = false;
            clients.leadTo(server.port());
            life++;
        }
        afterwards.forEach(Runnable::run);
        afterwards.clear();
        for (var clock : clocks.values()) {
            clock.move(Duration.ZERO);
        }
        if (!clocks.isEmpty()) {
            life++;
        }
    }

    @Override
    public void close() throws IOException {
        untrace();
        if (standby != null) {
            standby.kill();
        }
        if (redis == null) {
            embeddedRedis().destroyForcibly();
        }
        server.kill();
        if (redis != null) {
            redis.kill();
        }
        clients.close();
        store.close();
        if (stage == Stage.SMALL_DISK) {
            Command.run("umount", folder.resolve("redis").toString());
        }
        clear(folder);
    }

    static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private Path disk() throws IOException {
        var disk = Files.createDirectories(folder.resolve("redis"));
        if (stage == Stage.SMALL_DISK) {
            Command.run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
        }
        return disk;
    }

    private ServerNode start(String name, int port) throws IOException {
        var environment = new HashMap<>(environment("server"));
        environment.put("QUIZBUS_PORT", Integer.toString(port));
        environment.put("QUIZBUS_HOST", "127.0.0.1");
        environment.put("QUIZBUS_PUBLIC_URL", door().toString());
        environment.put("QUIZBUS_MANAGEMENT_PORT", Integer.toString(freePort()));
        environment.put("QUIZBUS_DATA", folder.resolve("data").toString());
        if (redis != null) {
            environment.put("REDIS_URL", "redis://127.0.0.1:" + store.port());
        }
        return new ServerNode(jar, folder.resolve(name + ".log"), port, environment);
    }

    private Map<String, String> environment(String of) {
        return Optional.ofNullable(clocks.get(of)).map(Clock::environment).orElse(Map.of());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
