package quizbus.gateway;

import io.vertx.core.http.HttpServerOptions;
import java.util.List;

/** How the main port is opened: Vert.x's options where its defaults are not safe. */
final class HttpLine {

    static final String SUBPROTOCOL = "quizbus.v1";

    private HttpLine() {}

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
