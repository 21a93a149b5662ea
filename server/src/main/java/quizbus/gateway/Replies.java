package quizbus.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import quizbus.protocol.ErrorBody;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;

/** Answers over HTTP: a body of the protocol, or a refusal. */
final class Replies {

    static final String STORAGE = "The server cannot reach its storage right now. Try again in a moment.";

    private Replies() {}

    static void send(RoutingContext context, int status, Record body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Json.write(body));
    }

    static void refuse(RoutingContext context, ErrorCode code, String sentence) {
        refuse(context, code.status(), code, sentence);
    }

    static void refuse(RoutingContext context, int status, ErrorCode code, String sentence) {
        if (!context.response().ended()) {
            send(context, status, new ErrorBody(code, sentence));
        }
    }
}
