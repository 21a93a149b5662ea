package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import quizbus.store.RedisForTests;
import quizbus.store.RedisServer;

/** Requests that no honest client sends, byte by byte. */
@ExtendWith(RedisForTests.class)
@SuppressWarnings("NullAway.Init")
class RawHttpTest {

    private static final String NEXT = "GET /api/topics HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String WS = "GET /ws HTTP/1.1\nHost: localhost\nUpgrade: websocket\nConnection: Upgrade\n";
    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n";

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void open(RedisServer redis) throws IOException {
        var files = Files.createDirectories(folder.resolve("web"));
        for (var secret :
                new String[] {"secret.txt", "web/.hidden/secret.txt", "web/test/secret.txt", "web/x/.secret.txt"}) {
            var file = folder.resolve(secret);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "TOP SECRET");
        }
        house = new TestHouse(redis, files);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** What a proxy in front could take for the end of the request, and the server for its middle. */
    @Test
    void aRequestOfTwoLengthsIsRefusedAndNothingBehindItIsAnswered() throws IOException {
        for (var headers : new String[] {
            "Content-Length: 6\nTransfer-Encoding: chunked\n\n0\n\n",
            "Transfer-Encoding: chunked\nContent-Length: 6\n\n0\n\n",
            "Content-Length: 6\nContent-Length: 5\n\n0\n\nX",
            "Content-Length: 6, 5\n\n0\n\nX",
            "Content-Length: +3\n\nabc",
            "Content-Length: 0x3\n\nabc",
            "Content-Length: -1\n\n",
            "Transfer-Encoding: chunked, identity\n\n0\n\n",
            "Transfer-Encoding: xchunked\n\n0\n\n",
            "Transfer-Encoding : chunked\nContent-Length: 3\n\nabc",
            "Transfer-Encoding: chunked\n\n5\nabc\n0\n\n",
            "Transfer-Encoding: chunked\n\nzz\nabc\n0\n\n",
            "X: a\u0000b\n\n",
            "Host: evil.example\n\n"
        }) {
            try (var socket = new RawSocket(house.port)) {
                socket.say(("POST /api/rooms HTTP/1.1\nHost: localhost\n" + headers).replace("\n", "\r\n") + NEXT);

                var head = socket.head();
                assertTrue(head.isEmpty() || head.startsWith("HTTP/1.1 400 "), headers);
                assertFalse(socket.rest(Duration.ofSeconds(5)).contains("HTTP/1.1 200"), headers);
            }
        }
    }

    @Test
    void nothingOfARequestComesBackAsAHeader() throws IOException {
        for (var path : new String[] {
            "/%0d%0aInjected:%20x", "/api/rooms/%0d%0aInjected:%20x", "/?x=%0d%0aInjected:x", "/app/%0aInjected:x"
        }) {
            try (var socket = new RawSocket(house.port)) {
                socket.say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: %0d%0aInjected: x\r\n\r\n");

                assertFalse(socket.head().contains("Injected"), path);
            }
        }
    }

    @Test
    void nothingElseIsSpokenThanHttp11() throws IOException {
        try (var upgrading = new RawSocket(house.port);
                var knowing = new RawSocket(house.port)) {
            upgrading.say("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                    + "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n");
            knowing.say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

            assertTrue(upgrading.head().startsWith("HTTP/1.1 200 "));
            assertTrue(knowing.head().contains(" 501 "));
            assertTrue(knowing.endsWithin(Duration.ofSeconds(5)));
        }
    }

    @Test
    void everyKindOfAnswerKeepsBrowsersNarrow() throws IOException {
        var kinds = Map.ofEntries(
                Map.entry("GET / HTTP/1.1\nHost: localhost\n\n", 200),
                Map.entry("HEAD /app/main.js HTTP/1.1\nHost: localhost\n\n", 200),
                Map.entry("GET /health/live HTTP/1.1\nHost: localhost\n\n", 200),
                Map.entry("GET /api/rooms/000000 HTTP/1.1\nHost: localhost\n\n", 404),
                Map.entry("GET /%zz HTTP/1.1\nHost: localhost\n\n", 400),
                Map.entry("DELETE /api/topics HTTP/1.1\nHost: localhost\n\n", 404),
                Map.entry("TRACE / HTTP/1.1\nHost: localhost\n\n", 404),
                Map.entry("GET / HTTP/1.1\nHost: evil.example\n\n", 403),
                Map.entry("GET / HTTP/1.0\n\n", 403),
                Map.entry("POST /api/rooms HTTP/1.1\nHost: localhost\nContent-Length: 70000\n\n", 413),
                Map.entry("GET /" + "a".repeat(3000) + " HTTP/1.1\nHost: localhost\n\n", 414),
                Map.entry("GET / HTTP/1.1\nHost: localhost\nX: " + "a".repeat(9000) + "\n\n", 431),
                Map.entry("garbage\n\n", 400),
                Map.entry("GET /ws HTTP/1.1\nHost: localhost\n\n", 426),
                Map.entry(WS + "Sec-WebSocket-Version: 13\n\n", 400),
                Map.entry(WS + KEY + "Sec-WebSocket-Version: 12\n\n", 426),
                Map.entry(WS + KEY + "Sec-WebSocket-Version: 13\nOrigin: http://evil.example\n\n", 403),
                Map.entry(WS + KEY + "Sec-WebSocket-Version: 13\nSec-WebSocket-Protocol: other\n\n", 400));
        for (var kind : kinds.entrySet()) {
            try (var socket = new RawSocket(house.port)) {
                socket.say(kind.getKey().replace("\n", "\r\n"));
                var head = socket.head();

                assertEquals(kind.getValue(), Integer.parseInt(head.split(" ")[1]), kind.getKey());
                SafetyHeaders.ALL.forEach((name, value) ->
                        assertTrue(head.contains(name + ": " + value), () -> kind.getKey() + " has no " + name));
            }
        }
    }

    @Test
    void noPathLeadsOutOfTheWebClient() throws IOException {
        var paths = paths();
        for (var path : paths) {
            try (var socket = new RawSocket(house.port)) {
                socket.say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                var answer = socket.rest(Duration.ofSeconds(10));

                assertTrue(answer.startsWith("HTTP/1.1 40"), () -> path + " gives " + answer);
                assertFalse(answer.contains("TOP SECRET"), path);
            }
        }
        assertTrue(paths.size() >= 300, "paths tried: " + paths.size());
    }

    /** Ways up, written in every way that some server has fallen for, to files that are there. */
    private List<String> paths() {
        var paths = new ArrayList<String>();
        var ups = new String[] {
            "..",
            "%2e%2e",
            "%2E.",
            ".%2e",
            "%252e%252e",
            "..%00",
            "..;",
            "...",
            "%c0%ae%c0%ae",
            "%uff0e%uff0e",
            "..%20",
            "%EF%BC%8E%EF%BC%8E"
        };
        var slashes = new String[] {"/", "//", "%2f", "%252f", "%5c", "\\", "%c0%af", "/./", "%EF%BC%8F"};
        for (var start : new String[] {"/app/", "/app/x/"}) {
            for (var up : ups) {
                for (var slash : slashes) {
                    paths.add(start + up + slash + "secret.txt");
                    paths.add(start + (up + slash).repeat(9) + "etc/passwd");
                }
            }
        }
        var absolute = folder.resolve("secret.txt").toString();
        paths.add(absolute);
        paths.add("/app" + absolute);
        paths.add("/app/" + URLEncoder.encode(absolute, StandardCharsets.UTF_8));
        paths.add("/app/file://" + absolute);
        for (var hidden :
                new String[] {".hidden/secret.txt", "test/secret.txt", "x/.secret.txt", ".git/config", "main.js%00.txt"
                }) {
            paths.add("/app/" + hidden);
            paths.add("/app/./" + hidden);
        }
        return paths;
    }
}
