package quizbus.room;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import quizbus.game.Command;
import quizbus.game.Player;
import quizbus.game.PlayerId;
import quizbus.game.SecretHash;
import quizbus.protocol.CloseCode;
import quizbus.protocol.ErrorCode;
import quizbus.room.Attendance.Seat;
import quizbus.room.Request.Enter;
import quizbus.room.Request.Entrance;

/** Lets people in, sees them off, and notices when nobody is left. */
final class Reception {

    /** A whole class joins at once, and the projectors of a school. */
    static final int JOINS_AT_ONCE = 1_000;

    static final int JOINS_A_SECOND = 200;
    private static final int JOINS_WAITING = 5_000;
    static final int WATCHERS_AT_ONCE = 100;
    static final int WATCHERS_A_SECOND = 20;
    private static final int WATCHERS_WAITING = 1_000;

    /** How often one seat may change hands or lines: each time stands in the log. */
    static final int RETURNS_AT_ONCE = 30;

    private static final int RETURNS_A_MINUTE = 12;

    private static final No TOO_MANY =
            new No(ErrorCode.RATE_LIMITED, "Too many people come into this room at once. Try again in a moment.");
    private static final No TOO_OFTEN =
            new No(ErrorCode.RATE_LIMITED, "You came back to this room very often. Wait a little.");

    private final House house;
    private final Proceedings proceedings;
    private final Attendance attendance;
    private final Greeting greeting = new Greeting();
    private final Doorway joins;
    private final Doorway watchers;
    private final Map<PlayerId, TokenBucket> returns = new HashMap<>();

    Reception(Vertx vertx, House house, Proceedings proceedings, Attendance attendance) {
        this.house = house;
        this.proceedings = proceedings;
        this.attendance = attendance;
        joins = doorway(vertx, JOINS_AT_ONCE, JOINS_A_SECOND, JOINS_WAITING);
        watchers = doorway(vertx, WATCHERS_AT_ONCE, WATCHERS_A_SECOND, WATCHERS_WAITING);
    }

    private Doorway doorway(Vertx vertx, int burst, int aSecond, int lineMost) {
        return new Doorway(
                vertx, house.clock(), burst, aSecond, lineMost, this::letIn, enter -> turnAway(enter, TOO_MANY));
    }

    void enter(Enter enter) {
        switch (enter.entrance()) {
            case Entrance.Join _ -> joins.come(enter);
            case Entrance.Watch _ -> watchers.come(enter);
            case Entrance.Resume _, Entrance.Host _ -> letIn(enter);
        }
    }

    private void letIn(Enter enter) {
        switch (enter.entrance()) {
            case Entrance.Join join -> join(enter, join);
            case Entrance.Resume resume -> resume(enter, resume.ticket());
            case Entrance.Host host -> host(enter, host.ticket());
            case Entrance.Watch _ -> admit(enter, Seat.WATCH, Optional.empty());
        }
    }

    void gone(SocketId socket) {
        joins.forget(socket);
        watchers.forget(socket);
        attendance
                .leave(socket)
                .flatMap(Seat::player)
                .ifPresent(player -> proceedings.decide(new Command.LoseConnection(player), () -> {}, _ -> {}));
        noteEmpty();
    }

    /** A player says goodbye: the seat stays and can be resumed. */
    void leave(SocketId socket, PlayerId player, Runnable told) {
        Runnable goodbye = () -> {
            told.run();
            proceedings.say(new Envelope.Close(socket, CloseCode.BYE.code()));
        };
        proceedings.decide(new Command.Leave(player), goodbye, _ -> goodbye.run());
        attendance.leave(socket);
        noteEmpty();
    }

    /** A player was put out. */
    void dismiss(PlayerId player) {
        attendance.dismiss(player);
        noteEmpty();
    }

    private void join(Enter enter, Entrance.Join join) {
        var ticket = join.fresh().hash();
        var known = join.device().flatMap(proceedings.decided().roster()::byDevice);
        if (known.filter(this::comesTooOften).isPresent()) {
            turnAway(enter, TOO_OFTEN);
            return;
        }
        var objection = house.names().objection(join.name());
        var command = new Command.Join(join.name(), objection, join.team(), ticket, join.device(), join.learner());
        decide(enter, command, ticket, Optional.of(join.fresh()));
    }

    private void resume(Enter enter, SecretHash ticket) {
        var known = proceedings.decided().roster().byTicket(ticket).filter(player -> !player.isConnected());
        if (known.filter(this::comesTooOften).isPresent()) {
            turnAway(enter, TOO_OFTEN);
            return;
        }
        decide(enter, new Command.Resume(ticket), ticket, Optional.empty());
    }

    private boolean comesTooOften(Player player) {
        var now = proceedings.now();
        return !returns.computeIfAbsent(
                        player.id(),
                        _ -> new TokenBucket(RETURNS_AT_ONCE, RETURNS_A_MINUTE, Duration.ofMinutes(1), now))
                .take(now);
    }

    private void decide(Enter enter, Command command, SecretHash ticket, Optional<Ticket> fresh) {
        var isAgreed = proceedings.decide(
                command,
                () -> proceedings
                        .game()
                        .roster()
                        .byTicket(ticket)
                        .ifPresent(player -> welcome(enter, Seat.of(player.id()), fresh)),
                no -> turnAway(enter, no));
        if (isAgreed) {
            proceedings
                    .decided()
                    .roster()
                    .byTicket(ticket)
                    .ifPresent(player -> attendance.enter(enter.socket(), Seat.of(player.id())));
            noteVisit();
        }
    }

    private void host(Enter enter, SecretHash ticket) {
        if (proceedings.game().setup().hosts().contains(ticket)) {
            admit(enter, Seat.HOST, Optional.empty());
        } else {
            turnAway(enter, new No(ErrorCode.BAD_TOKEN, "This host ticket is not valid here. Create a new room."));
        }
    }

    private void turnAway(Enter enter, No no) {
        proceedings.say(no.turnAway(enter.socket(), enter.id()));
    }

    private void admit(Enter enter, Seat seat, Optional<Ticket> fresh) {
        attendance.enter(enter.socket(), seat);
        noteVisit();
        proceedings.onceDurable(() -> welcome(enter, seat, fresh));
    }

    private void welcome(Enter enter, Seat seat, Optional<Ticket> fresh) {
        var game = proceedings.game();
        var seq = proceedings.seq();
        var welcome =
                greeting.text(game, seq, proceedings.now(), seat.role(), seat.player(), fresh, proceedings.isStalled());
        proceedings.say(new Envelope.Admit(enter.socket(), seat.role(), seat.player(), welcome));
        if (seat.role() != Role.PLAYER) {
            Bulletins.progress(game, seq, proceedings.now())
                    .ifPresent(text -> proceedings.say(new Envelope.ToSocket(enter.socket(), text)));
        }
        game.movedTo()
                .ifPresent(pin -> proceedings.say(new Envelope.Move(
                        pin, house.joinUrl().apply(pin), Optional.empty(), seq, Optional.of(enter.socket()))));
    }

    private void noteVisit() {
        proceedings.decide(new Command.NoteVisit(), () -> {}, _ -> {});
    }

    private void noteEmpty() {
        if (attendance.isEmpty()) {
            proceedings.decide(new Command.NoteEmpty(), () -> {}, _ -> {});
        }
    }
}
