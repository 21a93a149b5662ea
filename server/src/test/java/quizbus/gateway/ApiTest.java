package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import quizbus.store.RedisForTests;
import quizbus.store.RedisServer;

/** The HTTP calls. */
@ExtendWith(RedisForTests.class)
@SuppressWarnings("NullAway.Init")
class ApiTest {

    @TempDir
    private Path files;

    private TestHouse house;

    @BeforeEach
    void open(RedisServer redis) throws IOException {
        house = new TestHouse(redis, files);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aRoomIsMadeAndFound() {
        var answer =
                house.post("{\"mode\":\"hosted\",\"title\":\"Friday\",\"settings\":{\"teams\":[\"red\",\"blue\"]}}");
        var made = Guest.json(answer.body());
        var pin = made.get("pin").asText();

        assertEquals(201, answer.statusCode());
        assertTrue(pin.matches("[0-9]{6}"));
        assertEquals(43, made.get("hostToken").asText().length());
        assertEquals("http://quiz.test/?pin=" + pin, made.get("joinUrl").asText());
        assertEquals(
                "{\"pin\":\"" + pin + "\",\"title\":\"Friday\",\"mode\":\"hosted\",\"phase\":\"lobby\",\"players\":0,"
                        + "\"locked\":false,\"teams\":[\"red\",\"blue\"],\"names\":\"free\"}",
                house.get("/api/rooms/" + pin).body());
    }

    @Test
    void aRoomTellsWhereItsNamesComeFrom() {
        var made = Guest.json(house.post("{\"mode\":\"hosted\",\"settings\":{\"names\":\"generated\"}}")
                .body());

        var room =
                Guest.json(house.get("/api/rooms/" + made.get("pin").asText()).body());

        assertEquals("generated", room.get("names").asText());
        assertRefused(400, "malformed", house.post("{\"mode\":\"hosted\",\"settings\":{\"names\":\"mine\"}}"));
    }

    @Test
    void aBadWishIsRefusedInWords() {
        assertRefused(400, "malformed", house.post("{\"mode\":\"quick\"}"));
        assertRefused(400, "malformed", house.post(""));
        assertRefused(400, "malformed", house.post("{\"mode\":\"solo\",\"settings\":{\"teams\":[\"red\",\"Red \"]}}"));
        assertRefused(400, "malformed", house.post("{\"mode\":\"solo\",\"round\":{\"topics\":[\"no-such-topic\"]}}"));
        assertRefused(
                400,
                "not_enough_items",
                house.post("{\"mode\":\"solo\",\"round\":{\"count\":100,\"topics\":[\"" + aTopic() + "\"]}}"));
        assertRefused(413, "malformed", house.post("{\"mode\":\"" + "x".repeat(20_000) + "\"}"));
    }

    @Test
    void aServerThatIsGoingTakesNobodyIn() throws IOException {
        house.create(1);

        house.drain();

        var refused = house.post("{\"mode\":\"solo\"}");
        assertRefused(503, "storage_unavailable", refused);
        assertEquals("close", refused.headers().firstValue("Connection").orElse(""));
        assertTrue(house.get("/ws").statusCode() == 503);
        assertEquals(200, house.get("/health/live").statusCode());
    }

    @Test
    void foreignPagesAndNamesAreNotAnswered() throws IOException {
        assertRefused(403, "forbidden", house.post("{\"mode\":\"solo\"}", "Origin", "http://evil.example"));
        assertRefused(403, "forbidden", house.get("/api/topics", "Origin", "null"));
        try (var socket = new RawSocket(house.port)) {
            socket.say("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
            assertTrue(socket.head().startsWith("HTTP/1.1 403"));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertRefused(404, "room_not_found", house.get("/api/rooms/000000"));
        assertRefused(404, "room_not_found", house.get("/api/rooms/friday"));
        assertRefused(404, "malformed", house.get("/api/nothing"));
        assertRefused(404, "malformed", house.get("/app/%2e%2e/index.html"));
        assertRefused(404, "malformed", house.get("/metrics"));
        assertRefused(426, "malformed", house.get("/ws"));
    }

    @Test
    void theTopicsAreThoseOfTheBank() {
        var topics = Guest.json(house.get("/api/topics").body());
        var counted = 0;
        for (var domain : topics.get("domains")) {
            for (var topic : domain.get("topics")) {
                counted += topic.get("items").asInt();
            }
        }

        assertEquals(topics.get("items").asInt(), counted);
        assertEquals(12, topics.get("domains").size());
    }

    @Test
    void aPageOfABoardHasItsBounds() {
        var room = "/api/rooms/" + house.create(1).pin() + "/leaderboard";

        assertEquals("{\"players\":0,\"entries\":[]}", house.get(room).body());
        assertEquals(200, house.get(room + "?from=0&count=1000").statusCode());
        assertEquals(200, house.get("/api/boards/tuesday-group").statusCode());
        assertRefused(400, "malformed", house.get(room + "?count=1001"));
        assertRefused(400, "malformed", house.get(room + "?from=-1"));
        assertRefused(400, "malformed", house.get(room + "?from=ten"));
        assertRefused(400, "malformed", house.get("/api/boards/Tuesday"));
    }

    @Test
    void noTicketIsInAnAddress() {
        var room = house.create(1);

        assertEquals("http://quiz.test/?pin=" + room.pin(), room.joinUrl());
        assertRefused(401, "forbidden", house.get("/api/rooms/" + room.pin() + "/report?token=" + room.hostToken()));
    }

    @Test
    void theReportIsForTheHostAlone() throws IOException {
        var room = house.create(1);
        var path = "/api/rooms/" + room.pin() + "/report";
        try (var host = house.guest();
                var ada = house.guest()) {
            host.host(room);
            ada.join(room, "=Ada()");
            host.say("{'type':'start'}").next("question");
            host.say("{'type':'close','question':1}").next("reveal");
        }

        assertRefused(401, "forbidden", house.get(path));
        assertRefused(401, "bad_token", house.get(path, "Authorization", "Bearer wrong"));
        var json = Guest.json(
                house.get(path, "Authorization", "Bearer " + room.hostToken()).body());
        assertEquals("=Ada()", json.get("players").get(0).get("name").asText());
        assertTrue(
                json.get("players").get(0).get("answers").get(0).get("answer").isNull());
        var csv = house.get(path, "Authorization", "Bearer " + room.hostToken(), "Accept", "text/csv");
        assertEquals(
                "text/csv; charset=utf-8",
                csv.headers().firstValue("content-type").orElseThrow());
        assertEquals(
                "p1,'=Ada(),,1," + json.get("questions").get(0).get("item").asText() + ",,false,0,0,,,0,1",
                csv.body().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void aHostKeyIsAskedFor(RedisServer redis) throws IOException {
        try (var closed = new TestHouse(redis, files, Optional.of("sesame"))) {
            assertRefused(401, "forbidden", closed.post("{\"mode\":\"solo\"}"));
            assertRefused(401, "forbidden", closed.post("{\"mode\":\"solo\"}", "Authorization", "Bearer open"));
            assertEquals(
                    201,
                    closed.post("{\"mode\":\"solo\"}", "Authorization", "Bearer sesame")
                            .statusCode());
        }
    }

    @Test
    void everyAnswerKeepsBrowsersNarrow() {
        for (var path : List.of("/", "/app/main.js", "/api/topics", "/nothing", "/health/live")) {
            var headers = house.get(path).headers();
            SafetyHeaders.ALL.forEach((name, value) ->
                    assertEquals(value, headers.firstValue(name).orElse("none"), path + " " + name));
        }
    }

    @Test
    void thePagesAreFreshAndTheFilesAreRemembered() {
        assertEquals(
                "no-store",
                house.get("/host").headers().firstValue("cache-control").orElseThrow());
        var script = house.get("/app/main.js");
        var tag = script.headers().firstValue("etag").orElseThrow();

        assertEquals("no-cache", script.headers().firstValue("cache-control").orElseThrow());
        assertEquals(304, house.get("/app/main.js", "If-None-Match", tag).statusCode());
        assertEquals(
                200, house.get("/app/main.js", "If-None-Match", "\"other\"").statusCode());
        var zipped = house.get("/app/main.js", "Accept-Encoding", "gzip").headers();
        assertEquals("gzip", zipped.firstValue("content-encoding").orElseThrow());
        assertFalse(tag.equals(zipped.firstValue("etag").orElseThrow()));
    }

    @Test
    void healthOnTheMainPortIsTheStatusAlone() {
        assertEquals("ok\n", house.get("/health/live").body());
        assertEquals(200, house.get("/health/ready").statusCode());
        assertEquals("ok\n", house.get("/health/ready").body());
    }

    private String aTopic() {
        for (var domain : Guest.json(house.get("/api/topics").body()).get("domains")) {
            for (var topic : domain.get("topics")) {
                if (topic.get("items").asInt() < 100) {
                    return topic.get("id").asText();
                }
            }
        }
        throw new AssertionError("No topic has fewer than 100 items");
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, Guest.json(answer.body()).get("code").asText());
        assertFalse(Guest.json(answer.body()).get("message").asText().isEmpty());
    }
}
