package quizbus.room;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quizbus.bank.Bank;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Pin;
import quizbus.game.Setup;
import quizbus.protocol.ErrorCode;
import quizbus.room.Journal.Appended;
import quizbus.room.Journal.Entry;
import quizbus.room.Journal.EntryId;

/** Makes rooms, and brings back those that have a log but no owner here. One for all loops of a node. */
public final class RoomKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(RoomKeeper.class);
    private static final int ROOMS_MOST = 2_000;
    private static final String GOING = "This server is going";
    private static final int ASLEEP_MOST = 100;
    private static final Duration ASLEEP_KEPT = Duration.ofSeconds(2);
    private static final EntryId START = new EntryId(0, 0);
    private static final Duration AFTER_THE_END = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final House house;
    private final Architect architect;
    private final RandomGenerator random;
    private final Duration afterTheEnd;
    private final Map<Pin, Future<Boolean>> rooms = new ConcurrentHashMap<>();
    private volatile boolean isDraining;
    private final Map<Pin, Future<Optional<Game>>> asleep = new ConcurrentHashMap<>();

    /**
     * A keeper without rooms.
     *
     * @param random for PINs, tickets and the places of options: nobody outside may foresee it
     */
    public RoomKeeper(Vertx vertx, House house, Bank bank, RandomGenerator random) {
        this(vertx, house, bank, random, AFTER_THE_END);
    }

    RoomKeeper(Vertx vertx, House house, Bank bank, RandomGenerator random, Duration afterTheEnd) {
        this.vertx = vertx;
        this.house = house;
        this.random = random;
        this.afterTheEnd = afterTheEnd;
        architect = new Architect(bank, random);
    }

    /** How many rooms live here. */
    public int size() {
        return rooms.size();
    }

    /** Whether this node is going and takes nobody in. */
    public boolean isDraining() {
        return isDraining;
    }

    /**
     * Takes no more rooms, and lets those that are here decide nothing more.
     *
     * @return completes once all that they had decided is durable and spoken
     */
    public Future<Void> drain() {
        isDraining = true;
        return Future.join(rooms.entrySet().stream()
                        .map(room -> room.getValue().compose(_ -> rest(room.getKey())))
                        .toList())
                .mapEmpty();
    }

    private Future<Void> rest(Pin pin) {
        return vertx.eventBus()
                .request(Addresses.room(pin), new Request.Rest(), Addresses.LOCAL)
                .mapEmpty();
    }

    /** Makes a room; a refusal says what of the wish cannot be. Fails when the store does not answer. */
    public Future<Creation> create(Wish wish) {
        if (isDraining) {
            return Future.failedFuture(GOING);
        }
        if (rooms.size() >= ROOMS_MOST) {
            return Future.succeededFuture(new Creation.Refused(
                    ErrorCode.RATE_LIMITED, "This server has as many rooms as it can hold. Try again later."));
        }
        var host = Ticket.forHost(random);
        // A draw weighs the whole bank: too long for a loop that others wait for.
        return vertx.executeBlocking(() -> architect.plan(wish, host.hash(), rooms.size()), false)
                .compose(plan -> switch (Objects.requireNonNull(plan)) {
                    case Architect.Plan.Refused(var refused) -> Future.succeededFuture(refused);
                    case Architect.Plan.Drawn(var setup) -> build(wish, setup, host);
                });
    }

    private Future<Creation> build(Wish wish, Setup setup, Ticket host) {
        var created = new Event.RoomCreated(house.clock().instant(), setup);
        return house.journal()
                .create(setup.pin(), List.of(created))
                .compose(isNew ->
                        isNew ? settle(created).map(_ -> new Creation.Made(setup.pin(), host)) : create(wish));
    }

    /** Whether the room is there: live here already, or brought back from its log. Fails when the store does not answer. */
    public Future<Boolean> open(Pin pin) {
        if (isDraining) {
            return Future.failedFuture(GOING);
        }
        var opening = rooms.computeIfAbsent(pin, this::bringBack);
        opening.onComplete(opened -> {
            if (opened.failed() || !opened.result()) {
                rooms.remove(pin, opening);
            }
        });
        return opening;
    }

    /** The room as it is durable; nobody is woken for it. Empty when there is none. */
    public Future<Optional<Game>> look(Pin pin) {
        return vertx.eventBus()
                .<Game>request(Addresses.room(pin), new Request.Look(), Addresses.LOCAL)
                .map(message -> Optional.of(message.body()))
                .recover(fault -> fault instanceof ReplyException ? asleep(pin) : Future.failedFuture(fault));
    }

    /** A room that nobody owns, read from its log: long work, off the loops, and kept a moment for who asks again. */
    private Future<Optional<Game>> asleep(Pin pin) {
        var kept = asleep.get(pin);
        if (kept != null) {
            return kept;
        }
        var read = house.journal()
                .read(pin, START)
                .compose(
                        log -> vertx.executeBlocking(() -> fold(log), false).map(game -> Objects.requireNonNull(game)));
        if (asleep.size() < ASLEEP_MOST) {
            asleep.put(pin, read);
            vertx.setTimer(ASLEEP_KEPT.toMillis(), _ -> asleep.remove(pin, read));
        }
        return read;
    }

    private Future<Boolean> settle(Event.RoomCreated created) {
        var entry = new Entry(EntryId.FIRST, List.of(created));
        var pin = created.setup().pin();
        LOG.info(
                "room={} created mode={} questions={}",
                pin,
                created.setup().mode().wire(),
                created.setup().round().size());
        var opening = deploy(Game.begin(created), List.of(entry));
        rooms.put(pin, opening);
        return opening;
    }

    private Future<Boolean> bringBack(Pin pin) {
        return adopt(pin).onFailure(fault -> LOG.warn("room={} cannot be opened: {}", pin, fault.getMessage()));
    }

    private Future<Boolean> adopt(Pin pin) {
        return house.journal().read(pin, START).compose(log -> {
            var game = fold(log);
            if (game.isEmpty()) {
                return Future.succeededFuture(false);
            }
            return game.get().isOver() ? deploy(game.get(), log) : takeOver(pin, log);
        });
    }

    /** The fence first: once our entry stands, no older owner can write, so what is read then is all there is. */
    private Future<Boolean> takeOver(Pin pin, List<Entry> log) {
        var tip = log.getLast().id();
        var owner = Ticket.forPlayer(random).secret();
        var adopted = new Event.RoomAdopted(house.clock().instant(), owner);
        var entry = new Entry(tip.nextEpoch(), List.of(adopted));
        return house.journal().append(pin, tip, entry).compose(appended -> switch (appended) {
            case Appended.Written _ ->
                house.journal().read(pin, tip).compose(rest -> {
                    var whole = new ArrayList<>(log);
                    whole.addAll(rest);
                    if (!whole.getLast().equals(entry)) {
                        return Future.<Boolean>failedFuture("Another owner took room " + pin + " over");
                    }
                    LOG.info(
                            "room={} epoch={} recovered entries={}",
                            pin,
                            entry.id().epoch(),
                            whole.size());
                    return deploy(fold(whole).orElseThrow(), whole);
                });
            case Appended.Superseded _, Appended.Behind _ ->
                Future.<Boolean>failedFuture("The log of room " + pin + " changed while it was taken over");
        });
    }

    private Future<Boolean> deploy(Game game, List<Entry> log) {
        var room = new RoomVerticle(
                house,
                afterTheEnd,
                game,
                log,
                this::create,
                () -> rooms.remove(game.setup().pin()));
        return vertx.deployVerticle(room).map(true);
    }

    private static Optional<Game> fold(List<Entry> log) {
        @Nullable Game game = null;
        for (var entry : log) {
            for (var event : entry.events()) {
                game = event instanceof Event.RoomCreated created
                        ? Game.begin(created)
                        : Objects.requireNonNull(game, "A log starts with its room")
                                .evolve(event);
            }
        }
        return Optional.ofNullable(game);
    }
}
