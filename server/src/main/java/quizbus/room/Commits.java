package quizbus.room;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Pin;
import quizbus.room.Journal.Appended;
import quizbus.room.Journal.Entry;
import quizbus.room.Journal.EntryId;

/**
 * Makes events durable before anybody hears of them: one append is in flight, and what arrives meanwhile is the next one.
 * A full class answers together: their next append waits until it is worth a trip to the disk.
 *
 * <p>Nothing at all is told before Redis showed, from then on, that the log is still ours: an append shows it, and where
 * there is nothing to append, a look. So an owner that was replaced says no more, however short its sleep was.
 *
 * <p>The whole log is kept in memory, so that a store that came back behind is healed from here.
 */
final class Commits {

    /** An event, and the room after it. */
    record Step(Event event, Game after) {}

    /** What was decided at once, and what to do when it is durable and the log is ours. It may have no step. */
    record Change(List<Step> steps, Runnable then) {}

    /** Who is told. */
    interface Listener {

        /** These changes are durable now; telling them waits for the future. */
        Future<Void> committed(List<Change> batch);

        /** These changes may be told: the log was ours after they were decided. */
        void tell(List<Change> batch);

        /** The log was written anew from memory. */
        Future<Void> healed();

        /** Somebody else owns the log: this owner must say no more. */
        void superseded();
    }

    private static final int WAITING_MOST = 20_000;

    /** Long enough to take many answers of a big room along, too short for anyone to notice. */
    private static final Duration EVERY = Duration.ofMillis(8);

    private final Journal journal;
    private final Pin pin;
    private final InstantSource clock;
    private final Predicate<Instant> awakeSince;
    private final Persistence persistence;
    private final Listener listener;
    private final List<Entry> log;
    private final Pace pace;
    private Instant confirmedAt;
    private List<Change> waiting = new ArrayList<>();
    private boolean isBusy;
    private boolean isOver;

    /** Goes on behind {@code log}, the entries that are durable. */
    Commits(
            Vertx vertx,
            Journal journal,
            Pin pin,
            House house,
            Persistence persistence,
            List<Entry> log,
            Listener listener) {
        this.journal = journal;
        this.pin = pin;
        clock = house.clock();
        awakeSince = house.awakeSince();
        this.persistence = persistence;
        this.log = new ArrayList<>(log);
        this.listener = listener;
        pace = new Pace(vertx, EVERY, this::append);
        confirmedAt = clock.instant();
    }

    /** How many entries are durable: the {@code seq} of what is said now. */
    long count() {
        return log.size();
    }

    /** Whether no more can be taken in until the store answers. */
    boolean isFull() {
        return waiting.size() >= WAITING_MOST;
    }

    boolean isIdle() {
        return !isBusy && waiting.isEmpty();
    }

    void add(Change change) {
        if (!isOver) {
            waiting.add(change);
            next();
        }
    }

    /** Looks whether the log still ends where this owner left it; what is missing is written again. */
    void inspect() {
        if (isIdle()) {
            add(new Change(List.of(), () -> {}));
        }
    }

    void close() {
        isOver = true;
    }

    private boolean isDue() {
        return !isBusy && !waiting.isEmpty() && !isOver;
    }

    private void next() {
        if (isDue()) {
            pace.ask();
        }
    }

    /** The room may be over by the time its pace lets it. */
    private void append() {
        if (!isDue()) {
            return;
        }
        isBusy = true;
        var batch = waiting;
        waiting = new ArrayList<>();
        var events = batch.stream()
                .flatMap(change -> change.steps().stream())
                .map(Step::event)
                .toList();
        var durable = events.isEmpty() ? look() : write(new Entry(tip().next(), events));
        durable.compose(_ -> isOver ? Future.succeededFuture() : listener.committed(batch))
                .compose(_ -> assure())
                .onComplete(assured -> goOn(assured.succeeded(), batch));
    }

    private void goOn(boolean isAssured, List<Change> batch) {
        try {
            if (isAssured && !isOver) {
                listener.tell(batch);
            }
        } finally {
            isBusy = false;
            next();
        }
    }

    private Future<Void> look() {
        return persistence.insist(this::tipAgrees);
    }

    /** The answer of the store, too, may have waited for us while we stood still: then it is old. */
    private Future<Void> assure() {
        return isOver || awakeSince.test(confirmedAt) ? Future.succeededFuture() : look().compose(_ -> assure());
    }

    private Future<Void> tipAgrees() {
        var askedAt = clock.instant();
        return journal.tip(pin).compose(this::agree).onSuccess(_ -> confirmedAt = askedAt);
    }

    private Future<Void> write(Entry entry) {
        return persistence
                .insist(() -> isOver ? Future.succeededFuture() : append(entry))
                .onSuccess(_ -> {
                    if (!isOver) {
                        log.add(entry);
                    }
                });
    }

    private Future<Void> append(Entry entry) {
        // From the asking on: the answer may have waited for us while we stood still.
        var askedAt = clock.instant();
        return journal.append(pin, tip(), entry).compose(appended -> switch (appended) {
            case Appended.Written _ -> {
                confirmedAt = askedAt;
                yield Future.succeededFuture();
            }
            case Appended.Superseded _ -> stepDown();
            case Appended.Behind(var end) -> agree(end).compose(_ -> isOver ? Future.succeededFuture() : append(entry));
        });
    }

    /** Brings a log that ends there to where this owner knows it ended. */
    private Future<Void> agree(Optional<EntryId> end) {
        var order = end.map(id -> id.compareTo(tip())).orElse(-1);
        return order > 0 && !isOwn(end) ? stepDown() : order < 0 ? heal(end) : Future.succeededFuture();
    }

    /** An append of our own whose outcome was unknown may be in the log already; writing it again does no harm. */
    private boolean isOwn(Optional<EntryId> end) {
        return end.filter(id -> id.epoch() == tip().epoch() && id.number() == tip().number() + 1)
                .isPresent();
    }

    private Future<Void> heal(Optional<EntryId> end) {
        var healed = end.isPresent()
                ? Future.<Void>succeededFuture()
                : journal.create(pin, log.getFirst().events()).<Void>mapEmpty();
        var from = end.orElse(EntryId.FIRST);
        var before = from;
        for (var entry : log) {
            if (entry.id().compareTo(from) > 0) {
                var previous = before;
                healed = healed.compose(_ -> journal.append(pin, previous, entry))
                        .compose(this::asHealed);
                before = entry.id();
            }
        }
        return healed.compose(_ -> isOver ? Future.succeededFuture() : listener.healed());
    }

    private Future<Void> asHealed(Appended appended) {
        return switch (appended) {
            case Appended.Written _ -> Future.succeededFuture();
            case Appended.Superseded _ -> stepDown();
            case Appended.Behind _ -> Future.failedFuture("The log was cut again while it was healed");
        };
    }

    private Future<Void> stepDown() {
        if (!isOver) {
            isOver = true;
            listener.superseded();
        }
        return Future.succeededFuture();
    }

    private EntryId tip() {
        return log.getLast().id();
    }
}
