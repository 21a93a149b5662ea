package quizbus.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** The headers that keep a browser narrow, on every answer. */
final class SafetyHeaders {

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

    /** Over TLS, so that a browser that was here once does not come without it for half a year. */
    static final String STRICT = "max-age=15552000";

    private SafetyHeaders() {}

    /** Puts them on the answer to that request, whatever the answer will be. */
    static void on(HttpServerRequest request) {
        var headers = request.response().headers().addAll(ALL);
        if (request.isSSL()) {
            headers.add("Strict-Transport-Security", STRICT);
            // Over plain http browsers ignore this one, and complain of it in the console.
            headers.add("Cross-Origin-Opener-Policy", "same-origin");
        }
    }
}
