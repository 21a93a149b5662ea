package quizbus.room;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quizbus.game.Command;
import quizbus.game.Decision;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Referee;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.ServerMessage;
import quizbus.room.Commits.Change;
import quizbus.room.Commits.Step;
import quizbus.room.Journal.Entry;

/**
 * What is decided in a room, made durable, and only then spoken of.
 *
 * <p>It keeps two games: {@code decided}, with what is on its way to the log, to decide on; and {@code committed} to
 * speak from.
 */
final class Proceedings implements Commits.Listener, Persistence.Listener, Bulletins.Source, Voice.Title {

    /** Who is told of what ends a room's life here. */
    interface Listener {
        void ended();

        void superseded();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Proceedings.class);

    /** An alarm that changed nothing is not repeated sooner: a slip in the rules must not eat the processor. */
    private static final Duration AFTER_NOTHING = Duration.ofMillis(100);

    private final Here here;
    private final House house;
    private final Attendance attendance;
    private final Listener listener;
    private final Persistence persistence;
    private final Commits commits;
    private final BoardWriter boards;
    private final Bulletins bulletins;
    private final Marks marks;
    private final Voice voice;
    private final Budget budget;
    private final Alarm alarm;
    private Game decided;
    private Game committed;
    private @Nullable Instant stalledAt;
    private boolean isResting;

    Proceedings(
            Vertx vertx, Here here, House house, Game game, List<Entry> log, Attendance attendance, Listener listener) {
        this.here = here;
        this.house = house;
        this.attendance = attendance;
        this.listener = listener;
        decided = game;
        committed = game;
        var pin = game.setup().pin();
        persistence = new Persistence(vertx, house.clock(), this);
        commits = new Commits(vertx, here.bring(house.journal()), pin, house, persistence, log, this);
        boards = new BoardWriter(house.boards());
        voice = new Voice(vertx, pin, this);
        bulletins = new Bulletins(vertx, this, voice);
        marks = new Marks(vertx, voice::ask);
        budget = Budget.of(game.setup(), log);
        alarm = new Alarm(vertx, house.clock(), this::ring);
    }

    /** The board as the log has it, then the first alarm. */
    Future<Void> begin() {
        setAlarm(Duration.ZERO);
        return committed.outcomes().isEmpty() ? Future.succeededFuture() : boards.restore(committed);
    }

    void close() {
        alarm.off();
        commits.close();
        persistence.close();
    }

    /** Decides nothing more; completes once all that was decided is durable and spoken. */
    Future<Void> rest() {
        var done = Promise.<Void>promise();
        onceDurable(done::complete);
        isResting = true;
        alarm.off();
        return done.future();
    }

    Game decided() {
        return decided;
    }

    @Override
    public Game game() {
        return committed;
    }

    @Override
    public long seq() {
        return commits.count();
    }

    @Override
    public Instant now() {
        return house.clock().instant();
    }

    /** A store that does not answer cannot be asked, and people must hear that they wait. */
    @Override
    public boolean isStalled() {
        return stalledAt != null;
    }

    void inspect() {
        commits.inspect();
    }

    void cameBack(Request.Marked marked) {
        marks.cameBack(marked);
    }

    /** Runs that once all that is decided so far is durable and the log is ours: what it tells must not be taken back. */
    @Override
    public void onceDurable(Runnable then) {
        commits.add(new Change(List.of(), then));
    }

    /**
     * Decides a command; true when it was agreed at once. {@code then} runs when its effect is durable, {@code otherwise}
     * when it is refused.
     */
    boolean decide(Command command, Runnable then, Consumer<No> otherwise) {
        if (isResting) {
            return false;
        }
        var no = budget.refusal(command, commits);
        if (no.isPresent()) {
            otherwise.accept(no.get());
            return false;
        }
        return switch (Referee.decide(decided, command, now())) {
            case Decision.Refused(var refusal) -> {
                otherwise.accept(No.of(refusal));
                yield false;
            }
            case Decision.Agreed(var events) -> agreed(command, events, then, otherwise);
        };
    }

    private boolean agreed(Command command, List<Event> events, Runnable then, Consumer<No> otherwise) {
        if (isStalled() && command instanceof Command.SubmitAnswer && !events.isEmpty()) {
            otherwise.accept(new No(
                    ErrorCode.QUESTION_NOT_OPEN,
                    "The room is paused for a moment. Your answer counts when it goes on."));
            return false;
        }
        if (isStalled() && command instanceof Command.MoveOn) {
            onceDurable(then);
            return true;
        }
        if (isStalled() && Orders.moveTheClock(command) && !events.isEmpty()) {
            otherwise.accept(No.STORAGE);
            return false;
        }
        if (!marks.isThrough() && events.stream().anyMatch(decided::isClosedBy)) {
            marks.holdBack(attendance.loops(), () -> decide(command, then, otherwise));
            return true;
        }
        var steps = new ArrayList<Step>(events.size());
        for (var event : events) {
            decided = decided.evolve(event);
            steps.add(new Step(event, decided));
        }
        budget.spend(events.size());
        commits.add(new Change(steps, then));
        setAlarm(events.isEmpty() && command instanceof Command.Alarm ? AFTER_NOTHING : Duration.ZERO);
        return true;
    }

    /** Says that to whom it concerns: with the rest of a commit that is being told, else at once. */
    void say(Envelope envelope) {
        voice.say(envelope);
    }

    /** Runs {@code then} once the log is known to be ours, or cannot be asked; else {@code otherwise}. */
    void onceSure(Runnable then, Runnable otherwise) {
        voice.onceSure(then, otherwise);
    }

    /** Says that, and nothing any more. */
    void endWith(Envelope last) {
        voice.endWith(last);
    }

    @Override
    public Future<Void> healed() {
        LOG.warn("room={} log written anew from memory", committed.setup().pin());
        return here.bring(boards.restore(committed));
    }

    @Override
    public Future<Void> committed(List<Change> batch) {
        var steps = batch.stream().flatMap(change -> change.steps().stream()).toList();
        var events = steps.stream().map(Step::event).toList();
        if (events.stream().noneMatch(BoardWriter::concerns)) {
            return Future.succeededFuture();
        }
        var after = steps.getLast().after();
        return persistence.insist(() -> here.bring(boards.write(events, after)));
    }

    @Override
    public void tell(List<Change> batch) {
        voice.together(() -> {
            for (var change : batch) {
                for (var step : change.steps()) {
                    committed = step.after();
                    Projection.of(step.event(), committed, seq()).forEach(voice::say);
                    bulletins.note(step.event(), committed);
                }
                change.then().run();
            }
            bulletins.tellWhatIsNew();
        });
        if (committed.isOver()
                && batch.stream().anyMatch(change -> !change.steps().isEmpty())) {
            listener.ended();
        }
    }

    @Override
    public void superseded() {
        LOG.warn(
                "room={} superseded: another owner writes its log",
                committed.setup().pin());
        listener.superseded();
    }

    /** The one thing that is said before it is in the log: it cannot be. */
    @Override
    public void stalled() {
        var now = now();
        stalledAt = now;
        LOG.warn("room={} paused: the store does not answer", committed.setup().pin());
        voice.waitNoMore();
        say(Projection.all(new ServerMessage.Paused(
                seq(),
                "storage",
                committed.remaining(now).map(Duration::toMillis).orElse(null))));
    }

    @Override
    public void returned() {
        var since = Optional.ofNullable(stalledAt).orElseGet(this::now);
        stalledAt = null;
        LOG.info("room={} goes on: the store is back", committed.setup().pin());
        decide(new Command.ResumeAfterStorage(since), () -> {}, _ -> {});
        if (decided.isOver()) {
            say(Projection.all(new ServerMessage.Unpaused(seq(), "storage", null)));
        }
    }

    private void setAlarm(Duration atLeast) {
        alarm.set(marks.isUnderWay() || isResting ? Optional.empty() : decided.wakeAt(), atLeast);
    }

    private void ring() {
        if (!isStalled()) {
            decide(new Command.Alarm(), () -> {}, _ -> {});
        }
    }
}
