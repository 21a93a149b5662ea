package quizbus.fuzz;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Scanner;

/** A websocket server with Vert.x's defaults, in a process of its own: what an attack does where nobody guards. */
record PlainServer(Process process, int port) implements AutoCloseable {

    /** Prints its port and stays. */
    public static void main(String[] arguments) {
        Vertx.vertx()
                .createHttpServer()
                .webSocketHandler(socket -> socket.textMessageHandler(_ -> {}))
                .listen(0, "127.0.0.1")
                .onSuccess(server -> System.out.println(server.actualPort()));
    }

    static PlainServer start() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new PlainServer(process, new Scanner(process.getInputStream()).nextInt());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
