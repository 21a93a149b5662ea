package quizbus.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Two servers that say back what they hear: one behind the guards, and one with Vert.x's defaults. */
final class Echoes implements AutoCloseable {

    /** As in the house, but with short times. */
    static final LineLimits LIMITS = new LineLimits(
            4 * 1024,
            8 * 1024,
            16,
            Duration.ofMillis(300),
            30,
            256 * 1024,
            Duration.ofMillis(400),
            Duration.ofMillis(300),
            Duration.ofMillis(300),
            Duration.ofMillis(300),
            Duration.ofMillis(600));

    /** To this text the server answers with {@link #FLOOD} bytes, a chunk of 16 KiB at a time. */
    static final String FLOOD_ME = "flood";

    private static final int CHUNKS = 256;
    static final int FLOOD = CHUNKS * 16 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile WeakReference<ServerWebSocket> last = new WeakReference<>(null);
    final int guarded;
    final int plain;

    Echoes() {
        guarded = port(vertx.createHttpServer(HttpLine.options(LIMITS))
                .connectionHandler(connection -> RequestGuard.install(connection, LIMITS))
                .requestHandler(this::guard)
                .listen(0, "127.0.0.1")
                .map(server -> server.actualPort()));
        plain = port(vertx.createHttpServer()
                .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
                .requestHandler(request -> request.response().end("ok"))
                .listen(0, "127.0.0.1")
                .map(server -> server.actualPort()));
    }

    /** Whether nobody holds Vert.x's part of the last guarded line any more. */
    boolean isForgotten() {
        return last.get() == null;
    }

    /** Completes when a guarded line has gone. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    private void guard(HttpServerRequest request) {
        if (request.getHeader("Upgrade") == null) {
            request.response().end("ok");
            return;
        }
        request.toWebSocket().onSuccess(socket -> {
            last = new WeakReference<>(socket);
            new Echo().guard.install(socket);
        });
    }

    private final class Echo implements FrameGuard.Listener {

        private final FrameGuard guard = new FrameGuard(LIMITS, this);

        @Override
        public void heard(String text) {
            if (!text.equals(FLOOD_ME)) {
                say(text);
                return;
            }
            for (int i = 0; i < CHUNKS; i++) {
                say("x".repeat(16 * 1024));
            }
        }

        @Override
        public void beat() {}

        @Override
        public void gone() {
            closed.complete(null);
        }

        private void say(String text) {
            try (Frame frame = Frame.of(text)) {
                guard.write(frame);
            }
            guard.flush();
        }
    }

    private static int port(Future<Integer> listening) {
        return listening
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
