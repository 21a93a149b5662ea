package quizbus.bots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** The server as users run it: a process of its own with a Redis of its own, in a folder of the test. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final int managementPort;
    private final List<String> flags;
    private final Map<String, String> settings;
    private Process process;

    private ServerProcess(Path data, List<String> flags, IntFunction<Map<String, String>> settings) {
        this.data = data;
        this.flags = flags;
        port = freePort();
        this.settings = settings.apply(port);
        managementPort = freePort();
        process = launch();
    }

    /** Starts it with a Redis of its own in that folder. */
    public static ServerProcess start(Path data) {
        return start(data, _ -> Map.of());
    }

    /** The same with further settings, which may depend on the port. */
    public static ServerProcess start(Path data, IntFunction<Map<String, String>> settings) {
        return start(data, List.of(), settings);
    }

    /** The same with further flags of the JVM, which win over the usual ones. */
    public static ServerProcess start(Path data, List<String> flags, IntFunction<Map<String, String>> settings) {
        var server = new ServerProcess(data, flags, settings);
        server.awaitReady();
        return server;
    }

    /** {@code http://127.0.0.1:port}. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The address of metrics and health. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    /** The port that people open. */
    public int port() {
        return port;
    }

    /** The folder of its Redis. */
    public Path data() {
        return data;
    }

    /** The process as it runs now; a restart makes another. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the process as a power cut would; its Redis goes on. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Sends it a signal, such as {@code -TERM}; its Redis hears nothing of it. */
    public void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again on the same port and folder. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    /** Waits for its end; the exit status. */
    public int awaitExit() {
        return process.onExit().join().exitValue();
    }

    /** What the server printed so far. */
    public String output() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as an operator would; it takes its Redis with it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The server did not stop within 20 s:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Xmx512m");
        command.addAll(flags);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("quizbus.Main");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = new HashMap<>(Map.of(
                "QUIZBUS_PORT", String.valueOf(port),
                "QUIZBUS_HOST", "127.0.0.1",
                "QUIZBUS_MANAGEMENT_PORT", String.valueOf(managementPort),
                "QUIZBUS_DATA", data.toString()));
        environment.putAll(settings);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            Files.createDirectories(data);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The management port opens when every loop of the main one listens. */
    private void awaitReady() {
        var until = System.nanoTime() + START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(management().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // Not listening yet.
                }
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("The server did not start:\n" + output());
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
