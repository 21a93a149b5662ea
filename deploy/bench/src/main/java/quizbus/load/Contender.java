package quizbus.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server that takes part in a comparison.
 *
 * @param tellsStandings whether it shows standings between questions
 */
record Contender(Subject subject, boolean tellsStandings, AutoCloseable server) {

    private static final int PATIENCE_SECONDS = 30;

    String name() {
        return subject.name();
    }

    static Contender quizbus() throws IOException, InterruptedException {
        var own = OwnServer.start(Load.root());
        return new Contender(own.subject(), true, own);
    }

    /** The ceiling, from the test tree. */
    static Contender netty() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return start(
                "netty",
                Wire.PLAIN,
                Load.root(),
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:-UseDynamicNumberOfCompilerThreads",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "quizbus.load.reference.ReferenceServer"));
    }

    /** Those on Node, or none where there is no Node. */
    static List<Contender> onNode() throws IOException, InterruptedException {
        var folder = Load.root().resolve("deploy/bench/reference");
        if (!succeeds(folder, "node", "--version")) {
            System.err.println("No node here: ws and Socket.IO take no part.");
            return List.of();
        }
        if (!Files.exists(folder.resolve("node_modules"))
                && !succeeds(folder, "npm", "install", "--ignore-scripts", "--no-package-lock", "--no-audit")) {
            System.err.println("npm cannot fetch ws and Socket.IO: they take no part.");
            return List.of();
        }
        return List.of(
                start("ws", Wire.PLAIN, folder, List.of("node", "ws.mjs")),
                start("socket.io", Wire.SOCKET_IO, folder, List.of("node", "socketio.mjs")));
    }

    private static Contender start(String name, Wire wire, Path folder, List<String> command)
            throws IOException, InterruptedException {
        var port = freePort();
        var words = new java.util.ArrayList<>(command);
        words.add(Integer.toString(port));
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-" + name));
        awaitPort(name, process, port);
        var url = URI.create("http://127.0.0.1:" + port);
        var collect = command.getFirst().endsWith("java") ? OwnServer.collection(process.pid()) : (Runnable) () -> {};
        return new Contender(
                new Subject(name, url, wire, Optional.of(new Meter(process.pid())), Optional.empty(), collect),
                false,
                process::destroyForcibly);
    }

    private static void awaitPort(String name, Process process, int port) throws IOException, InterruptedException {
        for (var tenths = 0; tenths < PATIENCE_SECONDS * 10 && process.isAlive(); tenths++) {
            try (var _ = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                return;
            } catch (IOException _) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IOException("The reference server " + name + " does not start.");
    }

    private static boolean succeeds(Path folder, String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
