package quizbus.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import quizbus.bank.Bank;
import quizbus.game.Event;
import quizbus.game.Mode;
import quizbus.game.Pin;
import quizbus.metrics.Metrics;
import quizbus.names.NameRules;
import quizbus.protocol.ClientMessage;
import quizbus.room.Journal.Entry;
import quizbus.room.Journal.EntryId;
import quizbus.room.Request.Entrance;
import quizbus.store.Redis;
import quizbus.store.RedisForTests;
import quizbus.store.RedisJournal;
import quizbus.store.RedisLeaderboards;
import quizbus.store.RedisServer;

/** What a store that loses or spoils things does to a room, and that it does nothing to others. */
@ExtendWith(RedisForTests.class)
class FaultTest {

    private static final Duration AFTER_THE_END = Duration.ofSeconds(1);

    private final SecureRandom random = new SecureRandom();
    private final ServerClock clock = new ServerClock(Instant.now(), System::nanoTime);
    private Vertx vertx;
    private RedisJournal journal;
    private RedisLeaderboards boards;
    private RoomKeeper keeper;

    @BeforeEach
    void open(RedisServer redis) {
        vertx = Vertx.vertx();
        LocalCodec.register(vertx);
        var store = Redis.open(vertx, redis.url());
        store.ready(Duration.ofSeconds(10)).await();
        journal = new RedisJournal(store);
        boards = new RedisLeaderboards(store, Duration.ofDays(1));
        var house = new House(
                journal, boards, clock, _ -> true, pin -> "http://q/" + pin, NameRules.standard(), new Metrics());
        keeper = new RoomKeeper(vertx, house, Bank.load(), random, AFTER_THE_END);
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aRoomWhoseLogVanishedWritesItAgainWithItsBoard(RedisServer redis) {
        var made = make();
        var host = host(made);
        join(made.pin(), "Ada");
        host.say(new ClientMessage.Start(Optional.empty()));
        host.next("question");
        host.say(new ClientMessage.Close(1, Optional.empty()));
        var reveal = host.next("reveal");
        var before = journal.read(made.pin(), new EntryId(0, 0)).await();
        assertEquals(1, boards.page(made.pin(), 0, 10).await().players());

        redis.ask("FLUSHALL");
        host.say(new ClientMessage.Next(reveal.get("screen").asInt(), Optional.of("n")));
        host.next("ok");

        var after = journal.read(made.pin(), new EntryId(0, 0)).await();
        assertEquals(before, after.subList(0, before.size()));
        assertEquals(1, boards.page(made.pin(), 0, 10).await().players());
    }

    @Test
    void aLobbyWhoseLogVanishedGoesOn(RedisServer redis) {
        var made = make();
        join(made.pin(), "Ada");

        redis.ask("FLUSHALL");
        join(made.pin(), "Ben");

        var log = journal.read(made.pin(), new EntryId(0, 0)).await();
        assertTrue(log.getFirst().events().getFirst() instanceof Event.RoomCreated);
    }

    @Test
    void aDamagedLogIsRefusedAndOthersGoOn(RedisServer redis) {
        var damaged = make();
        var sound = make();
        vertx.close().await();
        redis.ask("XADD", "room:" + damaged.pin() + ":log", "1-2", "v", "1", "crc", "00000000", "events", "[]");

        open(redis);

        assertRefused(damaged.pin(), "is damaged: its checksum does not fit");
        assertTrue(keeper.open(sound.pin()).await());
    }

    @Test
    void aLogOfANewerServerIsRefusedAndOthersGoOn(RedisServer redis) {
        var newer = make();
        var sound = make();
        vertx.close().await();
        redis.ask("XADD", "room:" + newer.pin() + ":log", "1-2", "v", "99", "crc", "00000000", "events", "[]");

        open(redis);

        assertRefused(newer.pin(), "start the newer server again");
        assertTrue(keeper.open(sound.pin()).await());
    }

    @Test
    void anEventThatCannotBeStopsItsRoomAlone(RedisServer redis) {
        var poisoned = make();
        var sound = make();
        vertx.close().await();
        open(redis);
        var impossible = new Event.TimeExtended(clock.instant(), 1, clock.instant());
        journal.append(poisoned.pin(), EntryId.FIRST, new Entry(EntryId.FIRST.next(), List.of(impossible)))
                .await();

        assertThrows(RuntimeException.class, () -> keeper.open(poisoned.pin()).await());
        assertTrue(keeper.open(sound.pin()).await());
        assertEquals(
                Optional.of(EntryId.FIRST.next()), journal.tip(poisoned.pin()).await(), "Nobody wrote behind it");
    }

    @Test
    void whoComesBackToARoomThatIsOverHasItsOwnMinute(RedisServer redis) {
        var made = make();
        var host = host(made);
        host.say(new ClientMessage.End(Optional.empty()));
        var podium = host.next("podium");
        host.say(new ClientMessage.Next(podium.get("screen").asInt(), Optional.empty()));
        host.next("ended");
        vertx.close().await();
        open(redis);
        assertTrue(keeper.open(made.pin()).await());
        vertx.timer(AFTER_THE_END.toMillis() / 2).await();

        var cameAt = System.nanoTime();
        var back = host(made);

        assertEquals(1000, back.next("closed").get("code").asInt());
        assertTrue(System.nanoTime() - cameAt >= AFTER_THE_END.toNanos());
    }

    private void assertRefused(Pin pin, String sentence) {
        var refused =
                assertThrows(RuntimeException.class, () -> keeper.open(pin).await());

        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused::getMessage);
        assertEquals(EntryId.FIRST.next(), journal.tip(pin).await().orElseThrow(), "Nobody wrote behind it");
    }

    private Creation.Made make() {
        return (Creation.Made) keeper.create(SmallGame.wish(Mode.HOSTED, 2)).await();
    }

    private Visitor host(Creation.Made made) {
        var host = Visitor.enter(
                vertx, clock, made.pin(), new Entrance.Host(made.host().hash()));
        host.next("welcome");
        return host;
    }

    private void join(Pin pin, String name) {
        var entrance =
                new Entrance.Join(name, Optional.empty(), Ticket.forPlayer(random), Optional.empty(), Optional.empty());
        Visitor.enter(vertx, clock, pin, entrance).next("welcome");
    }
}
