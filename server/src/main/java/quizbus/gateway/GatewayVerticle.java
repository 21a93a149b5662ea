package quizbus.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quizbus.protocol.ErrorCode;

/** One loop of the main port: HTTP, the web client, and the websockets that land on it. */
public final class GatewayVerticle extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayVerticle.class);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    private final int loop;
    private final Front front;
    private final LineLimits limits;
    private final String host;
    private final int port;
    private @Nullable Hub hub;
    private @Nullable HttpServer server;

    /**
     * A gateway on that port; several share it.
     *
     * @param loop tells it from the others of this node, from 0
     * @param host the address to listen on
     */
    public GatewayVerticle(int loop, Front front, String host, int port) {
        this(loop, front, LineLimits.DEFAULT, host, port);
    }

    GatewayVerticle(int loop, Front front, LineLimits limits, String host, int port) {
        this.loop = loop;
        this.front = front;
        this.limits = limits;
        this.host = host;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        var sockets = new Hub(vertx, loop, front, limits);
        hub = sockets;
        var upgrade = new Upgrade(vertx, front, sockets);
        var router = router();
        var options =
                front.tls().map(tls -> HttpLine.overTls(limits, tls.first())).orElseGet(() -> HttpLine.options(limits));
        return vertx.createHttpServer(options)
                .connectionHandler(connection -> RequestGuard.install(connection, limits))
                // Past the router: it would keep its context as long as the socket lives.
                .requestHandler(request -> answer(request, upgrade, router))
                .invalidRequestHandler(Replies::unreadable)
                .listen(port, host)
                .onSuccess(this::listens);
    }

    private void answer(
            HttpServerRequest request, Handler<HttpServerRequest> upgrade, Handler<HttpServerRequest> router) {
        count(request.response());
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            // A proxy in front may have looked at the other one.
            Replies.unreadable(request);
            return;
        }
        SafetyHeaders.on(request);
        if (isTooLate(request)) {
            sayGoing(request);
        } else {
            (Upgrade.PATH.equals(request.path()) ? upgrade : router).handle(request);
        }
    }

    private void count(HttpServerResponse response) {
        response.bodyEndHandler(_ -> front.metrics().requestAnswered(response.getStatusCode()));
    }

    private void listens(HttpServer listening) {
        server = listening;
        // All that share the port share the certificate: one of them sees to it.
        if (loop == 0) {
            front.tls().ifPresent(tls -> tls.watch(vertx, listening, limits));
        }
    }

    /** Health is told to the end. */
    private boolean isTooLate(HttpServerRequest request) {
        return front.keeper().isDraining() && !request.uri().startsWith("/health/");
    }

    private static void sayGoing(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        Replies.refuse(
                request.response(),
                ErrorCode.STORAGE_UNAVAILABLE.status(),
                ErrorCode.STORAGE_UNAVAILABLE,
                "This server is going. Try again in a moment.");
    }

    /** Tells every client that the server is going, and goes when they have gone. */
    @Override
    public Future<?> stop() {
        if (hub != null) {
            hub.closeAll();
        }
        return server == null
                ? Future.succeededFuture()
                : server.shutdown(limits.farewell().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The port that it listens on, also where it was asked for any. */
    int actualPort() {
        return server == null ? port : server.actualPort();
    }

    private Router router() {
        var router = Router.router(vertx);
        router.route().handler(this::watchTheDoor);
        router.get("/health/live").handler(context -> status(context, true));
        router.get("/health/ready")
                .handler(context -> status(context, front.isReady().getAsBoolean()));
        new Api(front).mount(router);
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).handler(new WebClient(front.files()));
        router.route().handler(GatewayVerticle::unknown);
        router.route().failureHandler(GatewayVerticle::failed);
        return router;
    }

    private void watchTheDoor(RoutingContext context) {
        var request = context.request();
        if (!canBeRead(context)) {
            refuse(context, BAD_REQUEST, ErrorCode.MALFORMED, "This address cannot be read.");
            return;
        }
        front.door()
                .refusal(request.getHeader("Host"), request.getHeader("Origin"))
                .ifPresentOrElse(
                        sentence -> refuse(context, Replies.FORBIDDEN, ErrorCode.FORBIDDEN, sentence), context::next);
    }

    /** A route that compares paths would fail at a broken escape, past the failure handler and into the log. */
    private static boolean canBeRead(RoutingContext context) {
        try {
            return context.normalizedPath() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void status(RoutingContext context, boolean isGood) {
        context.response()
                .setStatusCode(isGood ? 200 : 503)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(isGood ? "ok\n" : "not ready\n");
    }

    private static void unknown(RoutingContext context) {
        refuse(context, NOT_FOUND, ErrorCode.MALFORMED, "There is nothing at this address.");
    }

    private static void failed(RoutingContext context) {
        if (context.statusCode() == TOO_LARGE) {
            refuse(context, TOO_LARGE, ErrorCode.MALFORMED, "This body is larger than 16 KiB.");
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            refuse(context, context.statusCode(), ErrorCode.MALFORMED, "This request cannot be read.");
        } else if (!context.request().isEnded()) {
            // A body that breaks off or has no form: no fault of ours, and nothing to fill a log with.
            Replies.unreadable(context.request());
        } else {
            LOG.error("request failed route={}", context.currentRoute(), context.failure());
            Replies.refuse(context, ErrorCode.INTERNAL, "Something went wrong on the server. Try again.");
        }
    }

    private static void refuse(RoutingContext context, int status, ErrorCode code, String sentence) {
        Replies.refuse(context.response(), status, code, sentence);
    }
}
