package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quizbus.protocol.RoomCreated;
import quizbus.store.RedisForTests;
import quizbus.store.RedisServer;

/** A Redis that answers, and takes nothing: what its rooms and their people notice, and that it ends by itself. */
@ExtendWith(RedisForTests.class)
class FullStoreTest {

    /** Each as an operator would meet it. */
    enum Trouble {
        FULL("CONFIG SET maxmemory 1", "CONFIG SET maxmemory 0"),
        READ_ONLY("REPLICAOF 127.0.0.1 1", "REPLICAOF NO ONE"),
        WITHOUT_REPLICAS("CONFIG SET min-replicas-to-write 1", "CONFIG SET min-replicas-to-write 0");

        private final String begin;
        private final String end;

        Trouble(String begin, String end) {
            this.begin = begin;
            this.end = end;
        }

        void begin(RedisServer redis) {
            assertEquals("+OK\r\n", redis.ask(begin.split(" ")));
        }

        void end(RedisServer redis) {
            assertEquals("+OK\r\n", redis.ask(end.split(" ")));
        }
    }

    private static final String ROOM = """
            {"mode":"hosted","round":{"count":1,"kinds":["truefalse"]},
             "settings":{"readingSeconds":0,"secondsPerQuestion":60}}""";

    @TempDir
    private Path files;

    @ParameterizedTest
    @EnumSource
    void aRoomPausesAndGoesOnByItselfAndLosesNothing(Trouble trouble, RedisServer redis) throws IOException {
        try (var house = new TestHouse(redis, files);
                var host = house.guest();
                var ada = house.guest();
                var ben = house.guest();
                var cy = house.guest()) {
            var room = made(house.post(ROOM).body());
            host.host(room);
            ada.join(room, "Ada");
            ben.join(room, "Ben");
            cy.join(room, "Cy");
            host.say("{'type':'start'}").next("question");
            untilAccepted(ada, "true");

            trouble.begin(redis);
            try {
                ben.say(answer("false"));

                for (var guest : new Guest[] {host, ada, ben, cy}) {
                    assertEquals("storage", guest.next("paused").get("reason").asText());
                }
                assertEquals("question_not_open", cy.say(answer("true")).error());
                var refused = house.post(ROOM);
                assertEquals(503, refused.statusCode());
                assertEquals(
                        "storage_unavailable",
                        Guest.json(refused.body()).get("code").asText());
            } finally {
                trouble.end(redis);
            }

            assertEquals("storage", host.next("unpaused").get("reason").asText());
            assertEquals(
                    1, ben.next("accepted").get("question").asInt(), "Taken in before, acknowledged when it is kept");
            untilAccepted(cy, "true");
            assertEquals(201, house.post(ROOM).statusCode());
            var counts =
                    host.say("{'type':'close','question':1}").next("reveal").get("counts");
            assertEquals(2, counts.get("true").asInt(), counts::toString);
            assertEquals(1, counts.get("false").asInt(), counts::toString);
        }
    }

    /** The question opens a moment after it is shown. */
    private static void untilAccepted(Guest guest, String choice) throws IOException {
        for (var attempt = 0; attempt < 100; attempt++) {
            var said = guest.say(answer(choice)).reply();
            if (said.get("type").asText().equals("accepted")) {
                return;
            }
            assertEquals("question_not_open", said.get("code").asText());
            LockSupport.parkNanos(60_000_000);
        }
        throw new AssertionError("No answer was accepted");
    }

    private static String answer(String choice) {
        return "{'type':'answer','question':1,'answer':{'choice':'" + choice + "'}}";
    }

    private static RoomCreated made(String body) {
        JsonNode made = Guest.json(body);
        return new RoomCreated(
                made.get("pin").asText(),
                made.get("hostToken").asText(),
                made.get("joinUrl").asText());
    }
}
