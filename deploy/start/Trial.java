import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that the start script starts for a moment, on free ports of loopback and with a fresh data folder. */
final class Trial implements AutoCloseable {

    static final int PATIENCE_SECONDS = 60;

    final int port;
    final Process process;

    /** Just before the start command, by the clock of {@code System.nanoTime}. */
    final long begin;

    private final Path data;

    private Trial(Path data, int port, long begin, Process process) {
        this.data = data;
        this.port = port;
        this.begin = begin;
        this.process = process;
    }

    /** With these variables of the environment; settings of the server that are in it already do not reach it. */
    static Trial start(String serve, Map<String, String> more) throws IOException {
        var data = Files.createTempDirectory("quizbus-start");
        int port = free();
        var builder = new ProcessBuilder(serve)
                .redirectErrorStream(true)
                .redirectOutput(log(data).toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUIZBUS_") || name.equals("REDIS_URL"));
        environment.putAll(more);
        environment.put("QUIZBUS_DATA", data.toString());
        environment.put("QUIZBUS_HOST", "127.0.0.1");
        environment.put("QUIZBUS_PORT", String.valueOf(port));
        environment.put("QUIZBUS_MANAGEMENT_PORT", String.valueOf(free()));
        return new Trial(data, port, System.nanoTime(), builder.start());
    }

    /** What it has printed. */
    String output() throws IOException {
        return Files.readString(log(data));
    }

    /** Asks it to end, as it then takes its Redis with it; whether it did. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        if (!stop()) {
            process.destroyForcibly().waitFor();
        }
        List<Path> all;
        try (var files = Files.walk(data)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : all) {
            Files.deleteIfExists(file);
        }
    }

    private static Path log(Path data) {
        return data.resolve("server.log");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
