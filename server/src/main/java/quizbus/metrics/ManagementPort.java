package quizbus.metrics;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** Tells metrics and health in detail, on loopback alone and only to callers who mean this machine. */
public final class ManagementPort {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> OWN_NAMES = Set.of(LOOPBACK, "localhost", "[::1]");

    private final Metrics metrics;
    private final Health health;

    private ManagementPort(Metrics metrics, Health health) {
        this.metrics = metrics;
        this.health = health;
    }

    /** Opens it; port 0 takes any that is free. Fails when the port is taken. */
    public static Future<HttpServer> open(Vertx vertx, int port, Metrics metrics, Health health) {
        return vertx.createHttpServer()
                .requestHandler(new ManagementPort(metrics, health)::answer)
                .listen(port, LOOPBACK);
    }

    private void answer(HttpServerRequest request) {
        var authority = request.authority();
        // A page that an attacker's name server sends to loopback has the attacker's name.
        if (authority == null || !OWN_NAMES.contains(authority.host())) {
            end(request, 403, "This port is for this machine alone.\n");
        } else if (!request.method().equals(HttpMethod.GET)) {
            end(request, 405, "Only GET.\n");
        } else {
            switch (String.valueOf(request.path())) {
                case "/metrics" -> end(request, 200, metrics.scrape());
                case "/health/live" -> end(request, 200, "ok\n");
                case "/health/ready" -> end(request, health.isReady() ? 200 : 503, health.lines());
                default -> end(request, 404, "Here are /metrics, /health/live and /health/ready.\n");
            }
        }
    }

    private static void end(HttpServerRequest request, int status, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(text);
    }
}
