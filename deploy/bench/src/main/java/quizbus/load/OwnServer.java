package quizbus.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server as users start it, with deploy/serve, a Redis of its own and a fresh data folder. */
final class OwnServer implements AutoCloseable {

    /** The first start may build. */
    private static final Duration START = Duration.ofMinutes(10);

    private final Path folder;
    private final Process process;
    private final int port;

    private OwnServer(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it is ready. */
    static OwnServer start(Path root) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("quizbus-load");
        var port = freePort();
        var builder = new ProcessBuilder(root.resolve("deploy/serve").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.txt").toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUIZBUS_") || name.equals("REDIS_URL"));
        environment.put("QUIZBUS_PORT", Integer.toString(port));
        environment.put("QUIZBUS_MANAGEMENT_PORT", Integer.toString(freePort()));
        environment.put("QUIZBUS_HOST", "127.0.0.1");
        environment.put("QUIZBUS_DATA", folder.toString());
        // Compiler threads that come and go would take their processor time out of the sum.
        environment.merge("JAVA_OPTS", "-XX:-UseDynamicNumberOfCompilerThreads", (own, ours) -> own + " " + ours);
        var server = new OwnServer(folder, builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
        try {
            server.awaitReady();
            return server;
        } catch (IOException | InterruptedException e) {
            server.close();
            throw e;
        }
    }

    Subject subject() throws IOException {
        var redis = folder.resolve("redis/pid");
        var redisMeter = Files.exists(redis)
                ? Optional.of(new Meter(Long.parseLong(Files.readString(redis).strip())))
                : Optional.<Meter>empty();
        return new Subject(
                "quizbus",
                url(),
                Wire.PLAIN,
                Optional.of(new Meter(process.pid())),
                redisMeter,
                collection(process.pid()));
    }

    long pid() {
        return process.pid();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitReady() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url().resolve("/health/ready")).build();
        var until = System.nanoTime() + START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // Nobody listens yet.
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("The server did not start:\n" + Files.readString(folder.resolve("server.txt")));
    }

    /** Has that JVM collect its garbage, so that memory is what it holds. */
    static Runnable collection(long pid) {
        return () -> {
            try {
                Jcmd.ask(pid, "GC.run");
            } catch (IOException e) {
                System.err.println("Memory is told without a collection: " + e.getMessage());
            }
        };
    }

    /** How many keys its Redis holds. */
    long keys() throws IOException {
        var place = UnixDomainSocketAddress.of(folder.resolve("redis/redis.sock"));
        try (var redis = SocketChannel.open(place)) {
            redis.write(ByteBuffer.wrap("DBSIZE\r\n".getBytes(StandardCharsets.US_ASCII)));
            var answer = ByteBuffer.allocate(64);
            redis.read(answer);
            return Long.parseLong(new String(answer.array(), 1, answer.position() - 3, StandardCharsets.US_ASCII));
        }
    }

    /** What its heap holds after a collection, in KiB; fails where the JVM tells nothing that is known here. */
    long heapKib() throws IOException {
        collection(process.pid()).run();
        // Some collectors tell the whole heap, some each generation; what follows is not the heap.
        var told = Jcmd.ask(process.pid(), "GC.heap_info");
        return told.lines()
                .takeWhile(line -> !line.contains("Metaspace"))
                .filter(line -> line.matches(".*total .*used [0-9]+K.*"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*used ([0-9]+)K.*", "$1")))
                .reduce(Long::sum)
                .orElseThrow(() -> new IOException("no size of a heap in: " + told.strip()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(folder)) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + " (" + e.getMessage() + ")");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
