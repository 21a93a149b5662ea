package quizbus.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import quizbus.protocol.ErrorCode;

/** Makes a websocket of a request, where its address may have one more. */
final class Upgrade implements Handler<RoutingContext> {

    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";
    private static final int UPGRADE_REQUIRED = 426;

    private final Front front;
    private final Hub hub;

    Upgrade(Front front, Hub hub) {
        this.front = front;
        this.hub = hub;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            Replies.refuse(context, UPGRADE_REQUIRED, ErrorCode.MALFORMED, "Open this address as a websocket.");
            return;
        }
        if (!offersOurs(request)) {
            Replies.refuse(context, ErrorCode.MALFORMED, "The subprotocol here is " + HttpLine.SUBPROTOCOL + ".");
            return;
        }
        var address = Address.of(request, front.proxies());
        if (!front.callers().enter(address)) {
            Replies.refuse(context, ErrorCode.TOO_MANY_CONNECTIONS, "Too many connections come from your address.");
            return;
        }
        request.toWebSocket()
                .onSuccess(socket -> hub.open(socket, address))
                .onFailure(_ -> front.callers().leave(address));
    }

    private static boolean offersOurs(HttpServerRequest request) {
        var offered = request.headers().getAll(PROTOCOLS);
        return offered.isEmpty()
                || offered.stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .anyMatch(name -> name.strip().equals(HttpLine.SUBPROTOCOL));
    }
}
