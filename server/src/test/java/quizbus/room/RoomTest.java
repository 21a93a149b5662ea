package quizbus.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import quizbus.bank.Bank;
import quizbus.game.Mode;
import quizbus.game.Pin;
import quizbus.game.PlayerId;
import quizbus.metrics.Metrics;
import quizbus.names.NameRules;
import quizbus.protocol.AnswerBody;
import quizbus.protocol.ClientMessage;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;
import quizbus.protocol.ServerMessage;
import quizbus.room.Request.Entrance;
import quizbus.store.Redis;
import quizbus.store.RedisForTests;
import quizbus.store.RedisJournal;
import quizbus.store.RedisLeaderboards;
import quizbus.store.RedisServer;

@ExtendWith(RedisForTests.class)
class RoomTest {

    private final SecureRandom random = new SecureRandom();
    private final ServerClock clock = new ServerClock(Instant.now(), System::nanoTime);
    private Vertx vertx;
    private RoomKeeper keeper;
    private RedisLeaderboards boards;

    @BeforeEach
    void open(RedisServer redis) {
        vertx = Vertx.vertx();
        LocalCodec.register(vertx);
        keeper = keeper(redis);
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aHostedGameGoesFromTheLobbyToThePodium() {
        var made = make(Mode.HOSTED, 2);
        var host = enter(made.pin(), new Entrance.Host(made.host().hash()));
        host.next("welcome");
        var ada = join(made.pin(), "Ada");
        var ben = join(made.pin(), "Ben");

        host.say(new ClientMessage.Start(Optional.of("s")));
        host.next("ok");
        for (var number = 1; number <= 2; number++) {
            var question = ada.next("question");
            assertEquals(number, question.get("question").asInt());
            assertFalse(question.has("correct"));
            answerWhenOpen(ada, question, "a");
            answerWhenOpen(ben, question, "b");
            ada.next("accepted");
            var reveal = host.next("reveal");
            var key = reveal.get("correct").get("choice").asText();
            var result = ada.next("result");
            assertEquals(key.equals("a"), result.get("right").asBoolean());
            host.say(new ClientMessage.Next(reveal.get("screen").asInt(), Optional.empty()));
            if (number == 1) {
                var standings = host.next("standings");
                assertEquals(2, standings.get("top").size());
                host.say(new ClientMessage.Next(standings.get("screen").asInt(), Optional.empty()));
            }
        }

        assertEquals(2, ada.next("podium").get("players").asInt());
        var last = ada.next("final");
        ada.say(new ClientMessage.Review(Optional.of("r")));
        assertEquals(2, ada.next("review").get("questions").size());
        var report = Reports.of(keeper.look(made.pin()).await().orElseThrow());
        assertEquals(2, report.players().size());
        assertEquals(last.get("total").asInt(), report.players().getFirst().total());
        var page = boards.page(made.pin(), 0, 10).await();
        assertEquals(2, page.players());
    }

    @Test
    void whatIsRightAndWhatIsWrongIsReceivedInTheSameWords() {
        var made = make(Mode.HOSTED, 1);
        var host = enter(made.pin(), new Entrance.Host(made.host().hash()));
        host.next("welcome");
        var ada = join(made.pin(), "Ada");
        var ben = join(made.pin(), "Ben");
        host.say(new ClientMessage.Start(Optional.empty()));
        answerWhenOpen(ada, ada.next("question"), "a");
        answerWhenOpen(ben, ben.next("question"), "b");

        // Each has said it twice: the second time nothing is written, so only the words can differ.
        var right = ada.next("accepted");
        var wrong = ben.next("accepted");
        assertEquals(List.of("id", "question", "seq", "type"), fields(right));
        assertEquals(withoutSeq(right), withoutSeq(wrong));
    }

    @Test
    void aServerHoldsTwoThousandRoomsAndNoMore() {
        for (int room = 0; room < 2_000; room++) {
            assertInstanceOf(Creation.Made.class, create());
        }

        var refused = assertInstanceOf(Creation.Refused.class, create());
        assertEquals(ErrorCode.RATE_LIMITED, refused.code());
    }

    @Test
    void aRoomThatLostItsOwnerGoesOnWithEveryAcceptedAnswer(RedisServer redis) {
        var made = make(Mode.HOSTED, 1);
        var host = enter(made.pin(), new Entrance.Host(made.host().hash()));
        host.next("welcome");
        var ada = join(made.pin(), "Ada");
        join(made.pin(), "Ben");
        host.say(new ClientMessage.Start(Optional.empty()));
        answerWhenOpen(ada, ada.next("question"), "a");
        ada.next("accepted");

        vertx.close().await();
        open(redis);
        assertTrue(keeper.open(made.pin()).await());
        var back = enter(made.pin(), new Entrance.Host(made.host().hash()));
        var room = back.next("welcome").get("room");
        back.say(new ClientMessage.Close(1, Optional.of("c")));
        var reveal = back.next("reveal");

        assertEquals("question", room.get("phase").asText());
        assertEquals(1, reveal.get("counts").get("a").asInt());
    }

    @Test
    void aSecondSocketOfAPlayerTakesTheSeatOver() {
        var made = make(Mode.HOSTED, 1);
        var ticket = Ticket.forPlayer(random);
        var first = enter(
                made.pin(), new Entrance.Join("Ada", Optional.empty(), ticket, Optional.empty(), Optional.empty()));
        first.next("welcome");

        var second = enter(made.pin(), new Entrance.Resume(ticket.hash()));

        assertEquals("Ada", second.next("welcome").get("you").get("name").asText());
        assertEquals(4409, first.next("closed").get("code").asInt());
        assertEquals(1, keeper.look(made.pin()).await().orElseThrow().roster().connected());
    }

    @Test
    void theSamePeoplePlayAgainInAnotherRoom() {
        var made = make(Mode.HOSTED, 1);
        var host = enter(made.pin(), new Entrance.Host(made.host().hash()));
        host.next("welcome");
        var ticket = Ticket.forPlayer(random);
        var ada = enter(
                made.pin(), new Entrance.Join("Ada", Optional.empty(), ticket, Optional.empty(), Optional.empty()));
        ada.next("welcome");
        host.say(new ClientMessage.End(Optional.empty()));
        host.next("podium");

        host.say(new ClientMessage.Again(Optional.empty(), Optional.empty(), Optional.of("again")));
        var next = new Pin(ada.next("moved").get("pin").asText());

        var there = enter(next, new Entrance.Resume(ticket.hash()));
        assertEquals("Ada", there.next("welcome").get("you").get("name").asText());
    }

    @Test
    void watchersBeyondABurstWaitAndAreLetInLater() {
        var made = make(Mode.HOSTED, 1);

        var watchers = IntStream.range(0, Reception.WATCHERS_AT_ONCE + 5)
                .mapToObj(_ -> enter(made.pin(), new Entrance.Watch()))
                .toList();

        watchers.forEach(watcher -> watcher.next("welcome"));
    }

    @Test
    void whatAllAreToldAlikeIsEncodedOnce() {
        var made = make(Mode.HOSTED, 1);
        var ada = join(made.pin(), "Ada");
        join(made.pin(), "Ben");
        enter(made.pin(), new Entrance.Host(made.host().hash())).say(new ClientMessage.Start(Optional.empty()));
        ada.next("countdown");
        var game = keeper.look(made.pin()).await().orElseThrow();
        var greeting = new Greeting();

        for (var role : Role.values()) {
            for (var number = 1; number <= 100; number++) {
                var player = role == Role.PLAYER
                        ? Optional.of(new PlayerId("p" + (1 + number % 2)))
                        : Optional.<PlayerId>empty();
                var whole = new ServerMessage.Welcome(
                        7,
                        role.wire(),
                        player.flatMap(game.roster()::player)
                                .map(Screens::person)
                                .orElse(null),
                        Optional.empty(),
                        clock.instant().toEpochMilli(),
                        ServerMessage.PROTOCOL,
                        Welcomes.room(game, 7, clock.instant(), role, player, false));
                assertEquals(
                        Json.write((ServerMessage) whole).replaceAll("\"at\":[0-9]+", ""),
                        greeting.text(game, 7, clock.instant(), role, player, Optional.empty(), false)
                                .replaceAll("\"at\":[0-9]+", ""));
            }
        }
        assertEquals(2, greeting.encoded());
    }

    private RoomKeeper keeper(RedisServer redis) {
        var store = Redis.open(vertx, redis.url());
        store.ready(Duration.ofSeconds(10)).await();
        boards = new RedisLeaderboards(store, Duration.ofDays(1));
        var house = new House(
                new RedisJournal(store),
                boards,
                clock,
                _ -> true,
                pin -> "http://localhost/?pin=" + pin,
                NameRules.standard(),
                new Metrics());
        return new RoomKeeper(vertx, house, Bank.load(), random);
    }

    private Creation.Made make(Mode mode, int questions) {
        return (Creation.Made) keeper.create(SmallGame.wish(mode, questions)).await();
    }

    private Creation create() {
        return keeper.create(SmallGame.wish(Mode.SOLO, 1)).await();
    }

    private static JsonNode withoutSeq(JsonNode message) {
        return ((ObjectNode) message.deepCopy()).without("seq");
    }

    private static List<String> fields(JsonNode message) {
        var names = new ArrayList<String>();
        message.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }

    private Visitor join(Pin pin, String name) {
        var visitor = enter(
                pin,
                new Entrance.Join(
                        name, Optional.empty(), Ticket.forPlayer(random), Optional.empty(), Optional.empty()));
        visitor.next("welcome");
        return visitor;
    }

    private Visitor enter(Pin pin, Entrance entrance) {
        return Visitor.enter(vertx, clock, pin, entrance);
    }

    /** Says it until the window is open. */
    private static void answerWhenOpen(Visitor visitor, JsonNode question, String choice) {
        var answer = new ClientMessage.Answer(
                question.get("question").asInt(), new AnswerBody.Choice(choice), Optional.of("x"));
        visitor.say(answer);
        for (var said = visitor.next(message -> isAnswered(message), "an answer to the answer");
                said.get("type").asText().equals("error");
                said = visitor.next(message -> isAnswered(message), "an answer to the answer")) {
            assertEquals("question_not_open", said.get("code").asText());
            visitor.say(answer);
        }
        visitor.say(answer);
    }

    private static boolean isAnswered(JsonNode message) {
        var type = message.get("type").asText();
        return type.equals("error") || type.equals("accepted");
    }
}
