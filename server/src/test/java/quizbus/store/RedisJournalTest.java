package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quizbus.store.Futures.complaint;
import static quizbus.store.Futures.failure;
import static quizbus.store.Futures.get;
import static quizbus.store.Samples.PIN;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import quizbus.game.Event;
import quizbus.room.Journal.Appended;
import quizbus.room.Journal.Entry;
import quizbus.room.Journal.EntryId;

@ExtendWith(RedisForTests.class)
class RedisJournalTest {

    private static final EntryId NOTHING = new EntryId(0, 0);
    private static final String KEY = "room:482913:log";

    private final Vertx vertx = Vertx.vertx();
    private final RedisServer server;
    private Redis redis;
    private RedisJournal journal;

    RedisJournalTest(RedisServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        redis = Redis.open(vertx, server.url());
        journal = new RedisJournal(redis);
    }

    @AfterEach
    void close() {
        get(redis.close());
        get(vertx.close());
    }

    @Test
    void whatWasAppendedIsReadInOrder() {
        create();
        append("1-1", entry("1-2", Samples.gone(1), Samples.gone(2)));
        append("1-2", entry("2-1", new Event.RoomAdopted(Samples.AT, "me")));

        var log = get(journal.read(PIN, NOTHING));

        assertEquals(
                List.of(
                        entry("1-1", Samples.created()),
                        entry("1-2", Samples.gone(1), Samples.gone(2)),
                        entry("2-1", new Event.RoomAdopted(Samples.AT, "me"))),
                log);
        assertEquals(log.subList(2, 3), get(journal.read(PIN, id("1-2"))));
        assertEquals(Optional.of(id("2-1")), get(journal.tip(PIN)));
    }

    @Test
    void whateverIsInANameIsNothingButAValue() {
        var bits = List.of(
                "\r\n", "{", "}", "*3\r\n$3\r\nDEL", "\0", "$-1", "FLUSHALL", "\"", "\\", ":", "%s", "é", "🚀", " ");
        var random = new Random(30);
        create();
        for (int n = 2; n <= 101; n++) {
            var name = random.ints(8, 0, bits.size()).mapToObj(bits::get).collect(Collectors.joining());
            append("1-" + (n - 1), entry("1-" + n, Samples.joined(n, name)));

            assertEquals(List.of(entry("1-" + n, Samples.joined(n, name))), get(journal.read(PIN, id("1-" + (n - 1)))));
        }

        assertEquals(":1", server.ask("DBSIZE").strip());
    }

    @Test
    void aLogLongerThanAPageIsReadWhole() {
        create();
        for (int n = 2; n <= RedisJournal.PAGE + 2; n++) {
            append("1-" + (n - 1), entry("1-" + n, Samples.gone(n)));
        }

        assertEquals(RedisJournal.PAGE + 2, get(journal.read(PIN, NOTHING)).size());
    }

    @Test
    void aRoomThatIsNotThereIsEmpty() {
        assertEquals(List.of(), get(journal.read(PIN, NOTHING)));
        assertEquals(Optional.empty(), get(journal.tip(PIN)));
    }

    @Test
    void aTakenPinIsRefusedAndARepeatIsNot() {
        create();

        assertFalse(get(journal.create(PIN, List.of(Samples.gone(1)))));
        assertTrue(get(journal.create(PIN, List.of(Samples.created()))));
        assertEquals(1, get(journal.read(PIN, NOTHING)).size());
    }

    @Test
    void aLogLivesForADayAfterItsLastEntry() {
        create();
        server.ask("PERSIST", KEY);

        append("1-1", entry("1-2", Samples.gone(1)));

        var left = Long.parseLong(server.ask("PTTL", KEY).substring(1).strip());
        assertTrue(left > 86_390_000 && left <= 86_400_000, "left " + left);
    }

    @Test
    void aRepeatOfAnAppendCountsAsWrittenOnce() {
        create();
        var entry = entry("1-2", Samples.gone(1));

        append("1-1", entry);
        append("1-1", entry);

        assertEquals(2, get(journal.read(PIN, NOTHING)).size());
    }

    @Test
    void anOldOwnerIsRefused() {
        create();
        var adopter = new RedisJournal(redis);
        get(adopter.append(PIN, id("1-1"), entry("2-1", new Event.RoomAdopted(Samples.AT, "other"))));

        var late = get(journal.append(PIN, id("1-1"), entry("1-2", Samples.gone(1))));

        assertEquals(new Appended.Superseded(), late);
        assertEquals(2, get(journal.read(PIN, NOTHING)).size());
    }

    @Test
    void ofTwoThatAdoptOneWins() {
        create();
        var other = new RedisJournal(redis);

        var first = journal.append(PIN, id("1-1"), entry("2-1", new Event.RoomAdopted(Samples.AT, "one")));
        var second = other.append(PIN, id("1-1"), entry("2-1", new Event.RoomAdopted(Samples.AT, "two")));

        assertEquals(new Appended.Written(), get(first));
        assertEquals(new Appended.Superseded(), get(second));
    }

    @Test
    void anAdopterThatMissedAnEntryIsToldTheTip() {
        create();
        append("1-1", entry("1-2", Samples.gone(1)));

        var early = get(journal.append(PIN, id("1-1"), entry("2-1", new Event.RoomAdopted(Samples.AT, "me"))));

        assertEquals(new Appended.Behind(Optional.of(id("1-2"))), early);
    }

    @Test
    void aLogThatVanishedIsNoticedByAppendAndByTip() {
        create();
        server.ask("FLUSHALL");

        assertEquals(
                new Appended.Behind(Optional.empty()),
                get(journal.append(PIN, id("1-1"), entry("1-2", Samples.gone(1)))));
        create();
        server.ask("FLUSHALL");
        assertEquals(Optional.empty(), get(journal.tip(PIN)));
    }

    @Test
    void aLogThatLostItsEndIsNoticedAfterAReconnect() {
        create();
        append("1-1", entry("1-2", Samples.gone(1)));
        append("1-2", entry("1-3", Samples.gone(2)));
        server.ask("XDEL", KEY, "1-3");
        server.ask("CLIENT", "KILL", "TYPE", "normal");

        var behind = append(journal, "1-3", entry("1-4", Samples.gone(3)));

        assertEquals(new Appended.Behind(Optional.of(id("1-2"))), behind);
    }

    @Test
    void aDamagedEntryIsNamed() {
        create();
        server.ask("XADD", KEY, "1-2", "v", "1", "crc", "00000000", "events", "[]");

        var fault = failure(journal.read(PIN, NOTHING));

        assertInstanceOf(UnreadableLog.class, fault);
        assertEquals("room:482913:log entry 1-2 is damaged: its checksum does not fit", fault.getMessage());
    }

    @Test
    void anEntryOfANewerServerIsNamed() {
        create();
        server.ask("XADD", KEY, "1-2", "v", "99", "crc", "00000000", "events", "[]");

        var complaint = complaint(journal.read(PIN, NOTHING));

        assertTrue(complaint.contains("entry 1-2 has version 99, this server reads up to 1"), complaint);
    }

    @Test
    void aGapIsAFault() {
        create();
        server.ask("XADD", KEY, "1-3", "v", "1", "crc", "00000000", "events", "[]");

        assertTrue(complaint(journal.read(PIN, NOTHING)).contains("does not follow 1-1"));
    }

    @Test
    void anAnswerComesOnTheContextOfTheCaller() {
        var contexts = new CompletableFuture<Boolean>();
        var context = vertx.getOrCreateContext();

        context.runOnContext(
                _ -> journal.tip(PIN).onComplete(_ -> contexts.complete(Vertx.currentContext() == context)));

        assertTrue(contexts.join());
    }

    private void create() {
        assertTrue(get(journal.create(PIN, List.of(Samples.created()))));
    }

    private void append(String previous, Entry entry) {
        assertEquals(new Appended.Written(), get(journal.append(PIN, id(previous), entry)));
    }

    /** The first tries may still meet the dead connection. */
    private static Appended append(RedisJournal journal, String previous, Entry entry) {
        return get(append(journal, previous, entry, 10));
    }

    private static Future<Appended> append(RedisJournal journal, String previous, Entry entry, int tries) {
        var appended = journal.append(PIN, id(previous), entry);
        return tries == 1 ? appended : appended.recover(_ -> append(journal, previous, entry, tries - 1));
    }

    private static Entry entry(String id, Event... events) {
        return new Entry(id(id), List.of(events));
    }

    private static EntryId id(String text) {
        var parts = text.split("-");
        return new EntryId(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
