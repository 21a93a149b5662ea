package quizbus.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The server from its jar, as deploy/serve starts it. */
final class ServerNode {

    private static final Duration START = Duration.ofSeconds(90);

    private final Path jar;
    private final Path output;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    ServerNode(Path jar, Path output, int port, Map<String, String> environment) {
        this.jar = jar;
        this.output = output;
        this.port = port;
        this.environment = environment;
        process = launch();
    }

    Process process() {
        return process;
    }

    int port() {
        return port;
    }

    Path output() {
        return output;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void kill() {
        Command.kill(process);
    }

    /** Starts the process and does not wait for it. */
    void launchAgain() {
        process = launch();
    }

    /** Waits until it serves. */
    void awaitReady() {
        try (var pace = new Pace();
                var client = HttpClient.newHttpClient()) {
            var isUp = Pause.until(() -> isReady(client) || !process.isAlive(), START);
            if (!process.isAlive()) {
                throw new Breach("the server ends at its start: " + lastWords());
            }
            if (!isUp) {
                throw pace.late("the server starts: " + lastWords());
            }
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(output);
            return lines.isEmpty() ? "it says nothing" : lines.getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady(HttpClient client) {
        var request = HttpRequest.newBuilder(base().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            // Not listening yet.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHere("The run was interrupted");
        }
    }

    private Process launch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Command.start(
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseCompactObjectHeaders",
                        // A quick start: many servers are started here, and none lives long.
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        jar.toString()),
                environment,
                output);
    }
}
