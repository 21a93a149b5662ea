package quizbus.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quizbus.metrics.Health.State;

class ManagementPortTest {

    private enum Reason {
        QUESTION_CLOSED
    }

    private final Metrics metrics = new Metrics();
    private final Vertx vertx = Vertx.vertx();
    private final Health health = new Health();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer port;

    @BeforeEach
    void open() {
        port = ManagementPort.open(vertx, 0, metrics, health).await();
    }

    @AfterEach
    void close() {
        client.close();
        vertx.close().await();
    }

    @Test
    void everythingCountedIsTold() throws Exception {
        countEverything();

        var text = get("/metrics").body();

        assertTold(text, "quizbus_rooms 3.0");
        assertTold(text, "quizbus_sockets 1.0");
        assertTold(text, "quizbus_players 1.0");
        assertTold(text, "quizbus_frames_in_total 1.0");
        assertTold(text, "quizbus_frames_out_total 5.0");
        assertTold(text, "quizbus_answers_accepted_total 1.0");
        assertTold(text, "quizbus_answers_refused_total{reason=\"question_closed\"} 1.0");
        assertTold(text, "quizbus_http_requests_total{code=\"404\"} 1.0");
        assertTold(text, "quizbus_commits_seconds_count 1");
        assertTold(text, "quizbus_commits_events_sum 5.0");
        assertTold(text, "quizbus_commits_superseded_total 1.0");
        assertTold(text, "quizbus_loop_lag_seconds_count 1");
        assertTrue(text.contains("jvm_memory_used_bytes"), text);
    }

    @Test
    void noTagHasAnAddressOrARoom() throws Exception {
        countEverything();
        get("/metrics");

        assertFalse(Pattern.compile("127\\.0\\.0\\.1|room=|remote=|address=|path=")
                .matcher(get("/metrics").body())
                .find());
    }

    @Test
    void eachLoopIsMeasured() throws Exception {
        LoopLag.measure(vertx, 2, metrics, System::nanoTime).await();
        vertx.timer(1200, TimeUnit.MILLISECONDS).await();

        assertTrue(get("/metrics")
                .body()
                .lines()
                .anyMatch(line -> line.matches("quizbus_loop_lag_seconds_count [2-9].*")));
    }

    @Test
    void healthHasOneLineACheck() throws Exception {
        health.check("redis", () -> new State.Good("connected"));
        health.check("durability", () -> new State.Weak("appendfsync is everysec"));

        var ready = get("/health/ready");

        assertEquals(200, ready.statusCode());
        assertEquals("ok redis: connected\nwarn durability: appendfsync is everysec\n", ready.body());
        assertEquals(200, get("/health/live").statusCode());
    }

    @Test
    void whatDoesNotWorkMakesItNotReady() throws Exception {
        health.check("redis", () -> new State.Bad("no connection"));

        var ready = get("/health/ready");

        assertEquals(503, ready.statusCode());
        assertEquals("fail redis: no connection\n", ready.body());
        assertFalse(health.isReady());
        assertEquals(200, get("/health/live").statusCode());
    }

    @Test
    void aForeignNameIsTurnedAway() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", port.actualPort())) {
            socket.getOutputStream().write("GET /metrics HTTP/1.1\r\nHost: evil.test\r\n\r\n".getBytes());
            var status = new byte[12];
            socket.getInputStream().readNBytes(status, 0, status.length);

            assertEquals("HTTP/1.1 403", new String(status));
        }
    }

    private void countEverything() {
        metrics.rooms(() -> 3);
        metrics.socketOpened();
        metrics.playersChanged(1);
        metrics.frameReceived();
        metrics.framesSent(5);
        metrics.answersAccepted(1);
        metrics.answerRefused(Reason.QUESTION_CLOSED);
        metrics.commit(4).written();
        metrics.commit(1).superseded();
        metrics.requestAnswered(404);
        metrics.lagged(Duration.ofMillis(3));
    }

    private static void assertTold(String text, String line) {
        assertTrue(text.lines().anyMatch(line::equals), () -> line + " is not in\n" + text);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var url = URI.create("http://127.0.0.1:" + port.actualPort() + path);
        return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
    }
}
