package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import quizbus.protocol.RoomCreated;
import quizbus.store.RedisForTests;
import quizbus.store.RedisServer;

/** What a client meets on its socket, before and besides the game. */
@ExtendWith(RedisForTests.class)
@SuppressWarnings("NullAway.Init")
class SocketsTest {

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
    void whoJoinsIsWelcomedAndProbedFourTimes() throws IOException {
        try (var ada = house.guest()) {
            var welcome = ada.join(room, "Ada");

            assertEquals("player", welcome.get("role").asText());
            assertEquals(22, welcome.get("token").asText().length());
            for (int i = 0; ada.probes() < 4; i++) {
                assertTrue(i < 500);
                ada.say("{'type':'ping','t':" + i + ".50}");
                assertEquals(i + ".5", ada.next("pong").get("t").asText());
                pause();
            }
        }
    }

    @Test
    void everyoneInTheRoomHearsWhatIsSaidToAll() throws IOException {
        try (var host = house.guest();
                var ada = house.guest();
                var ben = house.guest();
                var screen = house.guest()) {
            host.host(room);
            ada.join(room, "Ada");
            ben.join(room, "Ben");
            screen.say("{'type':'watch','pin':'" + room.pin() + "'}").next("welcome");

            host.say("{'type':'start','id':'s'}");

            for (var guest : new Guest[] {host, ada, ben, screen}) {
                assertEquals(1, guest.next("countdown").get("screen").asInt());
            }
        }
    }

    @Test
    void anAnsweredQuestionIsRevealedToAllLoops() throws IOException {
        try (var host = house.guest();
                var ada = house.guest();
                var ben = house.guest()) {
            host.host(room);
            ada.join(room, "Ada");
            ben.join(room, "Ben");
            host.say("{'type':'start'}");
            host.next("question");
            ada.next("question");
            host.say("{'type':'close','question':1,'id':'c'}");

            assertEquals("c", host.next("ok").get("id").asText());
            var reveal = ada.next("reveal");
            assertEquals(reveal.get("seq"), ada.next("result").get("seq"));
            assertEquals(reveal, ben.next("reveal"));
        }
    }

    @Test
    void theFirstMessageMustSayWhoItIs() throws IOException {
        try (var guest = house.guest()) {
            assertEquals("not_joined", guest.say("{'type':'ready','id':'r'}").error());
            assertEquals("not_joined", guest.say("{'type':'ping','t':1}").error());
            assertEquals(
                    "unsupported_version",
                    guest.say("{'type':'watch','pin':'" + room.pin() + "','protocol':2}")
                            .error());
            guest.join(room, "Ada");
            assertEquals(
                    "already_joined",
                    guest.say("{'type':'watch','pin':'" + room.pin() + "'}").error());
        }
    }

    @Test
    void whatIsSaidBeforeTheWelcomeIsHeardAfterIt() throws IOException {
        try (var guest = house.guest()) {
            guest.say("{'type':'host','pin':'" + room.pin() + "','token':'" + room.hostToken() + "'}")
                    .say("{'type':'lock','locked':true,'id':'l'}");

            assertFalse(guest.next("welcome").get("room").get("locked").asBoolean());
            assertEquals("l", guest.next("ok").get("id").asText());
        }
    }

    @Test
    void aWrongTicketClosesTheLine() throws IOException {
        try (var guest = house.guest()) {
            guest.say("{'type':'resume','pin':'" + room.pin() + "','token':'AAAAAAAAAAAAAAAAAAAAAA'}");

            assertEquals("bad_token", guest.error());
            assertEquals(4401, guest.closed());
        }
    }

    @Test
    void aNameThatIsTakenLeavesTheLineOpen() throws IOException {
        try (var ada = house.guest();
                var other = house.guest()) {
            ada.join(room, "Ada");

            assertEquals(
                    "name_taken",
                    other.say("{'type':'join','pin':'" + room.pin() + "','name':'Ada'}")
                            .error());
            assertNotEquals(
                    "p1", other.join(room, "Ben").get("you").get("player").asText());
        }
    }

    @Test
    void theNewestSocketOfASeatWins() throws IOException {
        try (var first = house.guest();
                var second = house.guest();
                var firstHost = house.guest();
                var secondHost = house.guest()) {
            var token = first.join(room, "Ada").get("token").asText();
            firstHost.host(room);

            assertEquals(
                    "p1",
                    second.resume(room.pin(), token).get("you").get("player").asText());
            secondHost.host(room);

            assertEquals(4409, first.closed());
            assertEquals(4409, firstHost.closed());
            second.say("{'type':'ping','t':1}").next("pong");
        }
    }

    @Test
    void whoIsKickedHearsItAndMayNotComeBack() throws IOException {
        try (var host = house.guest();
                var ada = house.guest();
                var back = house.guest()) {
            host.host(room);
            var token = ada.join(room, "Ada").get("token").asText();
            host.say("{'type':'kick','player':'p1','id':'k'}").next("ok");

            ada.next("kicked");
            assertEquals(4403, ada.closed());
            back.say("{'type':'resume','pin':'" + room.pin() + "','token':'" + token + "'}");
            assertEquals("bad_token", back.error());
        }
    }

    @Test
    void whoLeavesHearsOkAndGoodbye() throws IOException {
        try (var ada = house.guest()) {
            ada.join(room, "Ada");

            ada.say("{'type':'leave','id':'l'}").next("ok");
            assertEquals(1000, ada.closed());
        }
    }

    @Test
    void theSamePeopleMoveToAnotherRoomWithTheirOwnTickets() throws IOException {
        try (var host = house.guest();
                var ada = house.guest();
                var screen = house.guest();
                var again = house.guest()) {
            host.host(room);
            var token = ada.join(room, "Ada").get("token").asText();
            screen.say("{'type':'watch','pin':'" + room.pin() + "'}").next("welcome");
            host.say("{'type':'start'}").next("question");
            host.say("{'type':'end'}").next("podium");
            host.say("{'type':'again'}");

            var moved = ada.next("moved");
            assertEquals(token, moved.get("token").asText());
            assertTrue(host.next("moved").has("token"));
            assertFalse(screen.next("moved").has("token"));
            assertEquals(
                    "Ada",
                    again.resume(moved.get("pin").asText(), token)
                            .get("you")
                            .get("name")
                            .asText());
        }
    }

    @Test
    void aServerThatGoesSaysSo() throws IOException {
        try (var ada = house.guest()) {
            ada.join(room, "Ada");
            house.close();

            assertEquals(1001, ada.closed());
        }
    }

    /** Lets probes come, which nothing that a client says can hurry. */
    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(60_000_000);
    }
}
