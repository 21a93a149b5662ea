package quizbus.fuzz;

import java.util.List;
import java.util.Random;

/** Requests that nearly ask for a websocket. */
final class UpgradeMutator {

    private static final List<String> HEADERS = List.of(
            "Content-Length: 5\r\n",
            "Content-Length: -1\r\n",
            "Content-Length: 99999999999999999999\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Expect: 100-continue\r\n",
            "Sec-WebSocket-Version: 7\r\n",
            "Sec-WebSocket-Protocol: chat\r\n",
            "Sec-WebSocket-Protocol: ,,quizbus.v1,,\r\n",
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99\r\n",
            "Sec-WebSocket-Key:\r\n",
            "Sec-WebSocket-Key: \u00e9\r\n",
            "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n",
            "Origin: null\r\n",
            "Host: evil.example\r\n",
            "X-Forwarded-For: " + "1,".repeat(300) + "\r\n",
            "X: " + "y".repeat(9_000) + "\r\n",
            "broken\r\n",
            ": \r\n",
            " folded\r\n",
            "A: \u0000\r\n");
    private static final List<String> LINES = List.of(
            "GET /ws HTTP/1.0",
            "GET /ws HTTP/9.9",
            "GET /ws",
            "POST /ws HTTP/1.1",
            "\u0000\u0001 /ws HTTP/1.1",
            "GET /%zz HTTP/1.1",
            "GET /ws/../../etc/passwd HTTP/1.1",
            "GET http://evil.example/ws HTTP/1.1",
            "GET * HTTP/1.1",
            "PRI * HTTP/2.0",
            "GET /" + "a".repeat(5_000) + " HTTP/1.1",
            "GET /api/rooms/%00 HTTP/1.1",
            "GET /ws?pin=%F0%28 HTTP/1.1");

    private final Random random;

    UpgradeMutator(Random random) {
        this.random = random;
    }

    String mutated() {
        var request = Line.UPGRADE + "\r\n";
        return switch (random.nextInt(5)) {
            case 0 -> request.replace("GET /ws HTTP/1.1", pick(LINES));
            case 1 -> Line.UPGRADE + pick(HEADERS) + pick(HEADERS) + "\r\n12345";
            case 2 -> without(request);
            case 3 -> garbled(request);
            default -> request + request;
        };
    }

    private String without(String request) {
        var lines = List.of(request.split("\r\n"));
        var gone = lines.get(random.nextInt(lines.size()));
        return request.replace(gone + "\r\n", "");
    }

    private String garbled(String request) {
        var text = new StringBuilder(request);
        for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        return random.nextBoolean() ? text.toString() : text.substring(0, random.nextInt(text.length()));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
