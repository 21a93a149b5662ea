package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import quizbus.protocol.RoomCreated;
import quizbus.store.RedisForTests;
import quizbus.store.RedisServer;

/** What ends a socket, or keeps it from being opened. */
@ExtendWith(RedisForTests.class)
@SuppressWarnings("NullAway.Init")
class SocketLimitsTest {

    @TempDir
    private Path files;

    private TestHouse house;
    private RoomCreated room;

    @BeforeEach
    void open(RedisServer redis) throws IOException {
        house = new TestHouse(redis, files);
        room = house.create(1);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theThirdMalformedMessageClosesTheLine() throws IOException {
        try (var guest = house.guest()) {
            guest.join(room, "Ada");
            assertEquals("malformed", guest.say("{'type':'next'}").error());
            assertEquals("unknown_type", guest.say("{'type':'fly'}").error());
            assertEquals("malformed", guest.say("[").error());
            assertEquals(1008, guest.closed());
        }
    }

    @Test
    void anAnswerOfNoFormIsInvalidHoweverOften() throws IOException {
        try (var guest = house.guest()) {
            guest.join(room, "Ada");
            for (int i = 0; i < 5; i++) {
                assertEquals(
                        "invalid_answer",
                        guest.say("{'type':'answer','question':1,'answer':{}}").error());
            }
        }
    }

    @Test
    void whoGuessesPinsMustWait() throws IOException {
        for (int i = 0; i < Guesses.WRONG_A_MINUTE; i++) {
            try (var guest = house.guest()) {
                assertEquals(
                        "room_not_found",
                        guest.say("{'type':'watch','pin':'000000'}").error());
                assertEquals(4404, guest.closed());
            }
        }

        try (var guest = house.guest()) {
            assertEquals(
                    "rate_limited", guest.say("{'type':'watch','pin':'111111'}").error());
            assertEquals(4429, guest.closed());
        }
        assertEquals(429, house.get("/api/rooms/111111").statusCode());
        assertEquals(
                200, house.get("/api/rooms/" + room.pin()).statusCode(), "the room that came from here stays open");
    }

    @Test
    void guessesInParallelAreCountedOverHttpAndSocketsTogether() throws IOException {
        var guests = new Guest[15];
        for (int i = 0; i < guests.length; i++) {
            guests[i] = house.guest();
        }
        for (int i = 0; i < guests.length; i++) {
            guests[i].say("{'type':'watch','pin':'0000" + (10 + i) + "'}");
        }
        var paths = IntStream.range(0, 30)
                .mapToObj(number -> "/api/rooms/0001" + (10 + number))
                .toList();
        var told = house.getAll(paths).stream()
                .filter(answer -> answer.statusCode() == 404)
                .count();
        for (var guest : guests) {
            told += guest.error().equals("room_not_found") ? 1 : 0;
            guest.close();
        }

        assertEquals(Guesses.WRONG_A_MINUTE, told);
    }

    @Test
    void whoForgesTicketsMustWaitAndTheirOwnersNeedNot() throws IOException {
        var token = "";
        try (var ada = house.guest()) {
            token = ada.join(room, "Ada").get("token").asText();
        }
        for (int i = 0; i < Tickets.WRONG_A_MINUTE; i++) {
            assertEquals(4401, forge(i));
        }

        assertEquals(4429, forge(9));
        assertEquals(
                429,
                house.get("/api/rooms/" + room.pin() + "/report", "Authorization", "Bearer wrong")
                        .statusCode());
        try (var ada = house.guest();
                var host = house.guest()) {
            ada.resume(room.pin(), token);
            host.host(room);
        }
    }

    @Test
    void aSeatThatComesBackVeryOftenMustWait() throws IOException {
        var token = "";
        try (var ada = house.guest()) {
            token = ada.join(room, "Ada").get("token").asText();
            ada.say("{'type':'leave','id':'l'}").next("ok");
        }
        for (int i = 0; i < 30; i++) {
            try (var ada = house.guest()) {
                ada.resume(room.pin(), token);
                ada.say("{'type':'leave','id':'l'}").next("ok");
            }
        }

        try (var ada = house.guest()) {
            ada.say("{'type':'resume','pin':'" + room.pin() + "','token':'" + token + "'}");
            assertEquals("rate_limited", ada.error());
            assertEquals(4429, ada.closed());
        }
    }

    @Test
    void aReviewIsToldSoOftenAndNoMore() throws IOException {
        try (var host = house.guest();
                var ada = house.guest()) {
            host.host(room);
            ada.join(room, "Ada");
            host.say("{'type':'start'}").next("question");
            host.say("{'type':'end'}").next("podium");
            ada.next("final");
            for (int i = 0; i < 5; i++) {
                ada.say("{'type':'review'}").next("review");
            }

            assertEquals("rate_limited", ada.say("{'type':'review'}").error());
            ada.say("{'type':'ping','t':1}").next("pong");
        }
    }

    private int forge(int number) throws IOException {
        try (var guest = house.guest()) {
            guest.say("{'type':'resume','pin':'" + room.pin() + "','token':'AAAAAAAAAAAAAAAAAAAAA" + number + "'}");
            return guest.closed();
        }
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoSpeaksTooFastIsClosed() throws IOException {
        try (var guest = house.guest()) {
            guest.join(room, "Ada");
            for (int i = 0; i < 80; i++) {
                guest.say("{'type':'ping','t':" + i + "}");
            }

            assertEquals("rate_limited", guest.error());
            assertEquals(4429, guest.closed());
        }
    }

    @Test
    void anAddressHasSoManySocketsAndNoMore() throws IOException {
        var guests = new RawSocket[TestHouse.SOCKETS];
        for (int i = 0; i < guests.length; i++) {
            guests[i] = new RawSocket(house.port);
            assertTrue(guests[i].upgrade().startsWith("HTTP/1.1 101"));
        }

        try (var oneMore = new RawSocket(house.port)) {
            assertTrue(oneMore.upgrade().startsWith("HTTP/1.1 429"));
        }
        for (var guest : guests) {
            guest.close();
        }
    }

    @Test
    void onlyOwnPagesAndOurSubprotocolAreUpgraded() throws IOException {
        assertEquals("403", upgrade("Origin: http://evil.example"));
        assertEquals("403", upgrade("Origin: null"));
        assertEquals("101", upgrade("Origin: http://quiz.test"));
        assertEquals("101", upgrade("Origin: http://127.0.0.1"));
        assertEquals("400", upgrade("Sec-WebSocket-Protocol: chat"));
        assertEquals("101", upgrade("Sec-WebSocket-Protocol: chat, quizbus.v1"));
    }

    @Test
    void whoSaysNothingIsSentAway() throws IOException {
        try (var guest = house.guest()) {
            assertEquals(4401, guest.closed());
        }
    }

    private String upgrade(String header) throws IOException {
        try (var socket = new RawSocket(house.port)) {
            return socket.upgrade(header).substring(9, 12);
        }
    }
}
