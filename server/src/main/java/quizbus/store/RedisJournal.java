package quizbus.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import quizbus.game.Event;
import quizbus.game.Pin;
import quizbus.room.Journal;

/**
 * The logs as Redis streams, whose explicit entry ids are the fence: Redis itself refuses what comes too late.
 *
 * <p>Where a log ends is remembered for as long as one connection lasts. After a reconnect, or where the writer thinks
 * otherwise, it is read again before anything is appended: Redis may have come back without the last entries.
 */
public final class RedisJournal implements Journal {

    static final Duration LIFETIME = Duration.ofHours(24);
    static final int PAGE = 500;

    private static final int ENDS_MOST = 10_000;

    private record End(long generation, EntryId tip) {}

    private final Redis redis;
    private final Map<Pin, End> ends = new ConcurrentHashMap<>();

    public RedisJournal(Redis redis) {
        this.redis = redis;
    }

    /** Starts a log. True also where exactly these events stand there already, so a repeat is harmless. */
    @Override
    public Future<Boolean> create(Pin pin, List<Event> events) {
        var entry = StoredEntry.of(events);
        return redis.line().compose(line -> {
            var add = entry.addTo(Request.cmd(Command.XADD).arg(Keys.log(pin)).arg(EntryId.FIRST.toString()));
            return line.batch(List.of(add, expiry(pin)))
                    // A board of the room that had this PIN before can outlive its log by a moment.
                    .compose(_ -> line.send(Request.cmd(Command.DEL, Keys.board(pin))))
                    .map(_ -> remember(line, pin, EntryId.FIRST, true))
                    .recover(cause -> isTooLate(cause) ? isThere(line, pin, EntryId.FIRST, entry) : failed(cause));
        });
    }

    @Override
    public Future<Appended> append(Pin pin, EntryId previous, Entry entry) {
        var stored = StoredEntry.of(entry.events());
        return redis.line()
                .compose(line -> new End(line.generation(), previous).equals(ends.get(pin))
                        ? write(line, pin, entry.id(), stored)
                        : tip(line, pin).compose(tip -> appendBehind(tip, line, pin, previous, entry.id(), stored)));
    }

    @Override
    public Future<List<Entry>> read(Pin pin, EntryId after) {
        return redis.line().compose(line -> readOn(line, pin, after, new ArrayList<>()));
    }

    @Override
    public Future<Optional<EntryId>> tip(Pin pin) {
        return redis.line().compose(line -> {
            var end = ends.get(pin);
            return end != null && end.generation() == line.generation()
                    ? tipSince(line, pin, end.tip())
                    : tip(line, pin);
        });
    }

    private Future<Appended> appendBehind(
            Optional<EntryId> tip, Line line, Pin pin, EntryId previous, EntryId id, StoredEntry entry) {
        if (tip.equals(Optional.of(previous))) {
            return write(line, pin, id, entry);
        }
        ends.remove(pin);
        return tip.filter(end -> end.compareTo(id) >= 0).isPresent()
                ? verdict(line, pin, id, entry)
                : Future.succeededFuture(new Appended.Behind(tip));
    }

    private Future<Appended> write(Line line, Pin pin, EntryId id, StoredEntry entry) {
        var add = Request.cmd(Command.XADD).arg(Keys.log(pin)).arg("NOMKSTREAM").arg(id.toString());
        return line.batch(List.of(entry.addTo(add), expiry(pin)))
                .map(replies -> written(replies, line, pin, id))
                .recover(cause -> {
                    ends.remove(pin);
                    return isTooLate(cause) ? verdict(line, pin, id, entry) : failed(cause);
                });
    }

    private Appended written(List<Reply> replies, Line line, Pin pin, EntryId id) {
        if (replies.getFirst().isNil()) {
            ends.remove(pin);
            return new Appended.Behind(Optional.empty());
        }
        return remember(line, pin, id, new Appended.Written());
    }

    /** The log goes at least as far as that place: it is ours only if it holds this very entry there. */
    private Future<Appended> verdict(Line line, Pin pin, EntryId id, StoredEntry entry) {
        return isThere(line, pin, id, entry).map(isOurs -> isOurs ? new Appended.Written() : new Appended.Superseded());
    }

    private Future<Boolean> isThere(Line line, Pin pin, EntryId id, StoredEntry entry) {
        var place = id.toString();
        return line.send(Request.cmd(Command.XRANGE, Keys.log(pin), place, place))
                .map(found ->
                        found.size() == 1 && StoredEntry.from(found.get(0)).equals(entry));
    }

    private Future<List<Entry>> readOn(Line line, Pin pin, EntryId after, List<Entry> soFar) {
        return line.send(Request.cmd(Command.XRANGE, Keys.log(pin), "(" + after, "+", "COUNT", PAGE))
                .compose(page -> {
                    var last = after;
                    for (var reply : page.all()) {
                        last = follows(pin, last, StoredEntry.idOf(reply));
                        soFar.add(StoredEntry.from(reply).read(Keys.log(pin), last));
                    }
                    return page.size() < PAGE
                            ? Future.succeededFuture(List.copyOf(soFar))
                            : readOn(line, pin, last, soFar);
                });
    }

    private static EntryId follows(Pin pin, EntryId before, EntryId id) {
        if (id.equals(before.next()) || (id.epoch() > before.epoch() && id.number() == 1)) {
            return id;
        }
        throw new UnreadableLog(Keys.log(pin), id, "does not follow " + before + ": entries are missing");
    }

    private Future<Optional<EntryId>> tip(Line line, Pin pin) {
        return line.send(Request.cmd(Command.XREVRANGE, Keys.log(pin), "+", "-", "COUNT", 1))
                .map(last -> last.size() == 0
                        ? Optional.<EntryId>empty()
                        : Optional.of(remember(line, pin, StoredEntry.idOf(last.get(0)))));
    }

    /** As {@link #tip}, without fetching the last entry, which is large in a new room, each time a quiet room asks. */
    private Future<Optional<EntryId>> tipSince(Line line, Pin pin, EntryId known) {
        var exists = Request.cmd(Command.EXISTS, Keys.log(pin));
        var later = Request.cmd(Command.XREVRANGE, Keys.log(pin), "+", "(" + known, "COUNT", 1);
        return line.batch(List.of(exists, later)).map(replies -> {
            if (replies.get(0).number() == 0) {
                ends.remove(pin);
                return Optional.empty();
            }
            var news = replies.get(1);
            return Optional.of(news.size() == 0 ? known : remember(line, pin, StoredEntry.idOf(news.get(0))));
        });
    }

    private EntryId remember(Line line, Pin pin, EntryId tip) {
        return remember(line, pin, tip, tip);
    }

    private <T> T remember(Line line, Pin pin, EntryId tip, T result) {
        if (ends.size() >= ENDS_MOST) {
            // A forgotten end costs one read of the tip.
            ends.clear();
        }
        ends.put(pin, new End(line.generation(), tip));
        return result;
    }

    private static Request expiry(Pin pin) {
        return Request.cmd(Command.PEXPIRE, Keys.log(pin), LIFETIME.toMillis());
    }

    private static boolean isTooLate(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("equal or smaller");
    }

    private static <T> Future<T> failed(Throwable cause) {
        return Future.failedFuture(cause);
    }
}
