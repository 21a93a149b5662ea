package quizbus.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real redis-server as an operator runs it: everything on disk before it answers. */
final class RedisNode {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final Map<String, String> environment;
    private final Resp resp;
    private Process process;

    RedisNode(Path folder, int port, Map<String, String> environment) {
        this.folder = folder;
        this.port = port;
        this.environment = environment;
        resp = new Resp(new InetSocketAddress("127.0.0.1", port));
        process = launch();
    }

    Process process() {
        return process;
    }

    Resp resp() {
        return resp;
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    /** Asks, and fails when it says no. */
    void tell(String... words) {
        try {
            var reply = resp.ask(words);
            if (reply instanceof String text && text.startsWith("-")) {
                throw new NotHere("Redis says " + text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        Command.kill(process);
    }

    /** Starts it again where it does not run; it answers when this returns. */
    void restart() {
        if (!process.isAlive()) {
            process = launch();
        }
    }

    private Process launch() {
        if (!Command.exists("redis-server")) {
            throw new NotHere("there is no redis-server on the PATH");
        }
        var started = Command.start(
                List.of(
                        "redis-server",
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        folder.toString(),
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "always",
                        "--auto-aof-rewrite-percentage",
                        "0",
                        "--save",
                        "",
                        "--maxmemory-policy",
                        "noeviction"),
                environment,
                folder.resolveSibling(folder.getFileName() + ".log"));
        if (!Pause.until(() -> !started.isAlive() || resp.isUp(), START) || !started.isAlive()) {
            Command.kill(started);
            throw new NotHere("redis-server does not start");
        }
        return started;
    }
}
