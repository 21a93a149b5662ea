package quizbus.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import quizbus.protocol.ErrorBody;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;

/** Answers over HTTP: a body of the protocol, or a refusal. */
final class Replies {

    static final int FORBIDDEN = 403;
    static final String STORAGE = "The server cannot reach its storage right now. Try again in a moment.";

    private Replies() {}

    static void send(RoutingContext context, int status, Record body) {
        send(context.response(), status, body);
    }

    static void refuse(RoutingContext context, ErrorCode code, String sentence) {
        refuse(context.response(), code.status(), code, sentence);
    }

    static void refuse(HttpServerResponse response, int status, ErrorCode code, String sentence) {
        if (!response.ended()) {
            send(response, status, new ErrorBody(code, sentence));
        }
    }

    private static void send(HttpServerResponse response, int status, Record body) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Json.write(body));
    }
}
