package quizbus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real redis-server for tests, durable as in production; it may be killed, frozen and started again on its data. */
public final class RedisServer implements AutoCloseable {

    private final Path folder;
    private final List<String> settings;
    private Process process;

    private RedisServer(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.process = launch();
    }

    /** One with its data in that folder; further settings as {@code "--maxmemory", "3mb"}. */
    public static RedisServer start(Path folder, String... settings) {
        return new RedisServer(folder, List.of(settings));
    }

    /** What {@link Redis#open} and REDIS_URL take. */
    public String url() {
        return "unix://" + socket();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Starts it again on its data. */
    public void startAgain() {
        process = launch();
    }

    /** Makes it stand still: connections stay, answers do not come. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    /** Asks a command and returns the reply as it came over the wire. */
    public String ask(String... words) {
        var request = new StringBuilder("*" + words.length + "\r\n");
        for (var word : words) {
            request.append("$" + word.getBytes(StandardCharsets.UTF_8).length + "\r\n" + word + "\r\n");
        }
        try {
            return exchange(request + "*1\r\n$4\r\nQUIT\r\n").replaceFirst("\\+OK\r\n$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        signal("-CONT");
        kill();
    }

    private Path socket() {
        return folder.resolve("redis.sock");
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.addAll(List.of(binary(), "--port", "0", "--dir", folder.toString()));
        command.addAll(List.of("--unixsocket", socket().toString(), "--unixsocketperm", "700"));
        command.addAll(List.of("--appendonly", "yes", "--appendfsync", "always", "--save", ""));
        command.addAll(List.of("--maxmemory-policy", "noeviction"));
        command.addAll(settings);
        try {
            Files.deleteIfExists(socket());
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("redis.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            awaitAnswer(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String binary() {
        try {
            Files.createDirectories(folder);
            return RedisBinary.find(System.getenv("PATH"), folder).file().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer(Process started) throws IOException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (started.isAlive() && System.nanoTime() < until) {
            if (answers()) {
                return;
            }
            await(started, 10);
        }
        throw new IllegalStateException("redis-server did not start: " + Files.readString(folder.resolve("redis.log")));
    }

    private boolean answers() {
        try {
            return exchange("PING\r\nQUIT\r\n").startsWith("+PONG");
        } catch (IOException e) {
            // Not listening yet.
            return false;
        }
    }

    private String exchange(String request) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void signal(String signal) {
        try {
            await(new ProcessBuilder("kill", signal, Long.toString(process.pid())).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process) {
        await(process, 20_000);
    }

    private static void await(Process process, long millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
