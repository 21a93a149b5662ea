package quizbus.room;

import java.util.Optional;
import quizbus.game.Command;
import quizbus.game.PlayerId;
import quizbus.game.SecretHash;
import quizbus.protocol.CloseCode;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;
import quizbus.room.Attendance.Seat;
import quizbus.room.Request.Enter;
import quizbus.room.Request.Entrance;

/** Lets people in, sees them off, and notices when nobody is left. */
final class Reception {

    private final House house;
    private final Proceedings proceedings;
    private final Attendance attendance;

    Reception(House house, Proceedings proceedings, Attendance attendance) {
        this.house = house;
        this.proceedings = proceedings;
        this.attendance = attendance;
    }

    void enter(Enter enter) {
        switch (enter.entrance()) {
            case Entrance.Join join -> join(enter, join);
            case Entrance.Resume resume -> resume(enter, resume.ticket());
            case Entrance.Host host -> host(enter, host.ticket());
            case Entrance.Watch _ -> admit(enter, Seat.WATCH, Optional.empty());
        }
    }

    void gone(SocketId socket) {
        attendance
                .leave(socket)
                .flatMap(Seat::player)
                .ifPresent(player -> proceedings.decide(new Command.LoseConnection(player), () -> {}, _ -> {}));
        noteEmpty();
    }

    /** A player says goodbye: the seat stays and can be resumed. */
    void leave(SocketId socket, PlayerId player, Runnable told) {
        proceedings.decide(
                new Command.Leave(player),
                () -> {
                    told.run();
                    proceedings.say(new Envelope.Close(socket, CloseCode.BYE.code()));
                },
                _ -> {});
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
        var objection = house.names().objection(join.name());
        var command = new Command.Join(join.name(), objection, join.team(), ticket, join.device(), join.learner());
        decide(enter, command, ticket, Optional.of(join.fresh()));
    }

    private void resume(Enter enter, SecretHash ticket) {
        decide(enter, new Command.Resume(ticket), ticket, Optional.empty());
    }

    private void decide(Enter enter, Command command, SecretHash ticket, Optional<Ticket> fresh) {
        var isAgreed = proceedings.decide(
                command,
                () -> proceedings
                        .game()
                        .roster()
                        .byTicket(ticket)
                        .ifPresent(player -> welcome(enter, Seat.of(player.id()), fresh)),
                no -> proceedings.say(no.turnAway(enter.socket(), enter.id())));
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
            var no = new No(ErrorCode.BAD_TOKEN, "This host ticket is not valid here. Create a new room.");
            proceedings.say(no.turnAway(enter.socket(), enter.id()));
        }
    }

    private void admit(Enter enter, Seat seat, Optional<Ticket> fresh) {
        attendance.enter(enter.socket(), seat);
        noteVisit();
        proceedings.onceDurable(() -> welcome(enter, seat, fresh));
    }

    private void welcome(Enter enter, Seat seat, Optional<Ticket> fresh) {
        var game = proceedings.game();
        var seq = proceedings.seq();
        var message = Welcomes.welcome(
                game, seq, proceedings.now(), seat.role(), seat.player(), fresh, proceedings.isStalled());
        proceedings.say(new Envelope.Admit(enter.socket(), seat.role(), seat.player(), Json.write(message)));
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
