package quizbus.gateway;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** The headers that keep a browser narrow, on every answer. */
final class SafetyHeaders implements Handler<RoutingContext> {

    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()");

    @Override
    public void handle(RoutingContext context) {
        context.response().headers().addAll(ALL);
        // Over plain http browsers ignore this one, and complain of it in the console.
        if (context.request().isSSL()) {
            context.response().putHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        context.next();
    }
}
