package quizbus.gateway;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The guarded line, saying back every text. The caps on size and number are raised, since the suite sends texts of
 * 64 KiB; what is a rule of the websocket protocol is as in the house.
 */
final class Echo implements FrameGuard.Listener {

    private static final LineLimits WIDE = new LineLimits(
            1024 * 1024,
            1024 * 1024,
            1024,
            Duration.ofSeconds(30),
            1024,
            16 * 1024 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30));

    private final FrameGuard guard = new FrameGuard(WIDE, this);

    private Echo() {}

    /** Opens a port of loopback and prints its number. */
    public static void main(String... args) {
        Vertx.vertx()
                .createHttpServer(HttpLine.options(WIDE).setWebSocketSubProtocols(null))
                .connectionHandler(connection -> RequestGuard.install(connection, WIDE))
                .requestHandler(
                        request -> request.toWebSocket().onSuccess(socket -> new Echo().guard.install(socket)))
                .listen(0, "127.0.0.1")
                .onSuccess(server -> System.out.println(server.actualPort()))
                .await();
    }

    @Override
    public void heard(String text) {
        guard.write(text.getBytes(StandardCharsets.UTF_8));
        guard.flush();
    }

    @Override
    public void beat() {}
}
