package quizbus.gateway;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import quizbus.protocol.ErrorBody;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;

/** Answers over HTTP: a body of the protocol, or a refusal. */
final class Replies {

    static final int FORBIDDEN = 403;
    private static final int LINE_TOO_LONG = 414;
    private static final int HEAD_TOO_LARGE = 431;
    static final String STORAGE = "The server cannot reach its storage right now. Try again in a moment.";

    static final String WRONG_PINS = "Too many wrong PINs from here. Wait a minute.";
    static final String WRONG_TICKETS = "Too many wrong tickets from here. Wait a minute.";

    private Replies() {}

    static void send(RoutingContext context, int status, Record body) {
        send(context.response(), status, body);
    }

    static void refuse(RoutingContext context, ErrorCode code, String sentence) {
        refuse(context.response(), code.status(), code, sentence);
    }

    /** What was no HTTP request gets an answer nevertheless, and no second chance on its line. */
    static void unreadable(HttpServerRequest request) {
        SafetyHeaders.on(request);
        var status = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ -> LINE_TOO_LONG;
            case TooLongHttpHeaderException _ -> HEAD_TOO_LARGE;
            case null, default -> ErrorCode.MALFORMED.status();
        };
        refuse(request.response(), status, ErrorCode.MALFORMED, "This is no HTTP request that the server can read.");
        request.connection().close();
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
