package quizbus.gateway;

import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** How the main port is opened: Vert.x's options where its defaults are not safe. */
final class HttpLine {

    static final String SUBPROTOCOL = "quizbus.v1";

    private static final long HANDSHAKE_SECONDS = 5;

    private HttpLine() {}

    /** The same over TLS of today, and with no other protocol inside than HTTP/1.1. */
    static HttpServerOptions overTls(LineLimits limits, Certificate certificate) {
        return options(limits)
                .setSsl(true)
                .setKeyCertOptions(certificate.options())
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"))
                .setSslHandshakeTimeout(HANDSHAKE_SECONDS)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS);
    }

    static HttpServerOptions options(LineLimits limits) {
        return new HttpServerOptions()
                // A frame of 61 kB can inflate to 63 MB.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(limits.frameBytes())
                .setMaxWebSocketMessageSize(limits.messageBytes())
                .setWebSocketSubProtocols(List.of(SUBPROTOCOL))
                .setDecompressionSupported(false)
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setMaxInitialLineLength(2 * 1024)
                .setMaxHeaderSize(8 * 1024)
                .setAcceptBacklog(4 * 1024)
                .setTcpNoDelay(true);
    }
}
