package quizbus.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import quizbus.protocol.ErrorCode;

/** Makes a websocket of a request, where it comes from one of our pages and its address may have one more. */
final class Upgrade implements Handler<HttpServerRequest> {

    static final String PATH = "/ws";
    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";
    private static final int UPGRADE_REQUIRED = 426;

    private final Front front;
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int WAITING_MOST = 20_000;

    private final Vertx vertx;
    private final Hub hub;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean isLooking;

    Upgrade(Vertx vertx, Front front, Hub hub) {
        this.vertx = vertx;
        this.front = front;
        this.hub = hub;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var foreign = front.door().refusal(request.getHeader(HttpHeaders.HOST), request.getHeader(HttpHeaders.ORIGIN));
        if (foreign.isPresent()) {
            refuse(request, Replies.FORBIDDEN, ErrorCode.FORBIDDEN, foreign.get());
        } else if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            refuse(request, UPGRADE_REQUIRED, ErrorCode.MALFORMED, "Open this address as a websocket.");
        } else if (!offersOurs(request)) {
            refuse(
                    request,
                    ErrorCode.MALFORMED.status(),
                    ErrorCode.MALFORMED,
                    "The subprotocol here is " + HttpLine.SUBPROTOCOL + ".");
        } else {
            upgrade(request, Address.of(request, front.proxies()));
        }
    }

    private void upgrade(HttpServerRequest request, String address) {
        if (waiting.size() >= WAITING_MOST
                || !front.callers().mayKnock(address)
                || !front.callers().enter(address)) {
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(_ -> request.connection().close());
            refuse(
                    request,
                    ErrorCode.TOO_MANY_CONNECTIONS.status(),
                    ErrorCode.TOO_MANY_CONNECTIONS,
                    "Too many connections come from your address.");
            return;
        }
        if (waiting.isEmpty() && front.callers().mayAdmit()) {
            admit(request, address);
        } else {
            // It is answered later, not refused: who is refused comes back and costs more.
            request.pause();
            waiting.add(() -> admit(request, address));
            lookAgain();
        }
    }

    private void lookAgain() {
        if (!isLooking && !waiting.isEmpty()) {
            isLooking = true;
            vertx.setTimer(LOOK.toMillis(), _ -> {
                isLooking = false;
                while (!waiting.isEmpty() && front.callers().mayAdmit()) {
                    waiting.remove().run();
                }
                lookAgain();
            });
        }
    }

    private void admit(HttpServerRequest request, String address) {
        request.toWebSocket()
                .onSuccess(socket -> hub.open(socket, address))
                .onFailure(_ -> front.callers().leave(address));
    }

    private static void refuse(HttpServerRequest request, int status, ErrorCode code, String sentence) {
        Replies.refuse(request.response(), status, code, sentence);
    }

    private static boolean offersOurs(HttpServerRequest request) {
        var offered = request.headers().getAll(PROTOCOLS);
        return offered.isEmpty()
                || offered.stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .anyMatch(name -> name.strip().equals(HttpLine.SUBPROTOCOL));
    }
}
