package quizbus.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import quizbus.bank.Bank;
import quizbus.game.Mode;
import quizbus.metrics.Metrics;
import quizbus.names.NameRules;
import quizbus.protocol.ClientMessage;
import quizbus.room.Request.Entrance;
import quizbus.store.Redis;
import quizbus.store.RedisForTests;
import quizbus.store.RedisJournal;
import quizbus.store.RedisLeaderboards;
import quizbus.store.RedisServer;

/** A room that another server takes over while its owner is awake, or as good as: only the log tells the owner. */
@ExtendWith(RedisForTests.class)
class AdoptionTest {

    private final SecureRandom random = new SecureRandom();
    private final ServerClock clock = new ServerClock(Instant.now(), System::nanoTime);
    private final Vertx vertx = Vertx.vertx();
    private final Vertx elsewhere = Vertx.vertx();
    private RoomKeeper first;
    private RoomKeeper second;
    private Creation.Made made;
    private Visitor host;
    private Visitor ada;
    private volatile Runnable whileAsleep;

    @BeforeEach
    void open(RedisServer redis) {
        first = keeper(vertx, redis);
        second = keeper(elsewhere, redis);
        made = (Creation.Made) first.create(SmallGame.wish(Mode.HOSTED, 1)).await();
        host = Visitor.enter(
                vertx, clock, made.pin(), new Entrance.Host(made.host().hash()));
        host.next("welcome");
        ada = join(vertx, "Ada");
    }

    @AfterEach
    void close() {
        vertx.close().await();
        elsewhere.close().await();
    }

    @Test
    void whoAsksTheOldOwnerHearsNothingOfIt() {
        assertTrue(second.open(made.pin()).await());

        ada.say(new ClientMessage.Start(Optional.of("not a player's")));

        assertEquals(
                "closed",
                ada.next(AdoptionTest::isAnswer, "the end").get("type").asText());
    }

    @Test
    void whoComesToTheOldOwnerIsNotLetIn() {
        assertTrue(second.open(made.pin()).await());

        var stranger = Visitor.enter(
                vertx,
                clock,
                made.pin(),
                new Entrance.Host(Ticket.forHost(random).hash()));
        host.say(new ClientMessage.Lock(false, Optional.of("as it is")));

        assertEquals(
                "closed",
                host.next(AdoptionTest::isAnswer, "the end").get("type").asText());
        assertTrue(stranger.heard.isEmpty(), () -> "The old owner spoke: " + stranger.heard);
    }

    @Test
    void whoLooksThroughTheOldOwnerSeesTheRoomOfTheNew() {
        assertTrue(second.open(made.pin()).await());
        join(elsewhere, "Ben");

        assertEquals(2, first.look(made.pin()).await().orElseThrow().roster().seats());
    }

    @Test
    void whatTheStoreSaidBeforeASleepIsOldAfterIt(RedisServer redis) {
        whileAsleep = () -> redis.ask("XADD", "room:" + made.pin() + ":log", "2-1", "v", "1", "events", "another's");

        ada.say(new ClientMessage.Start(Optional.of("not a player's")));

        assertEquals(
                "closed",
                ada.next(AdoptionTest::isAnswer, "the end").get("type").asText());
    }

    @Test
    void whoIsRefusedWhileTheStoreIsAwayHearsItInOrder(RedisServer redis) {
        redis.freeze();
        try {
            ada.say(new ClientMessage.Start(Optional.of("not a player's")));

            assertEquals(
                    "error", ada.next(AdoptionTest::isAnswer, "no").get("type").asText());
            assertEquals(
                    "paused",
                    ada.next(AdoptionTest::isAnswer, "a pause").get("type").asText());
        } finally {
            redis.thaw();
        }
    }

    private boolean isAwake(Instant then) {
        var slept = whileAsleep;
        whileAsleep = null;
        if (slept != null) {
            slept.run();
        }
        return slept == null;
    }

    private static boolean isAnswer(JsonNode message) {
        var type = message.path("type").asText();
        return !type.equals("lobby");
    }

    private RoomKeeper keeper(Vertx loops, RedisServer redis) {
        LocalCodec.register(loops);
        var store = Redis.open(loops, redis.url());
        store.ready(Duration.ofSeconds(10)).await();
        var house = new House(
                new RedisJournal(store),
                new RedisLeaderboards(store, Duration.ofDays(1)),
                clock,
                this::isAwake,
                pin -> "http://q/" + pin,
                NameRules.standard(),
                new Metrics());
        return new RoomKeeper(loops, house, Bank.load(), random);
    }

    private Visitor join(Vertx loops, String name) {
        var entrance =
                new Entrance.Join(name, Optional.empty(), Ticket.forPlayer(random), Optional.empty(), Optional.empty());
        var visitor = Visitor.enter(loops, clock, made.pin(), entrance);
        visitor.next("welcome");
        return visitor;
    }
}
