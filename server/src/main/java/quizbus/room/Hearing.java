package quizbus.room;

import quizbus.game.Command;
import quizbus.game.Phase;
import quizbus.game.PlayerId;
import quizbus.metrics.Metrics;
import quizbus.protocol.ClientMessage;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;
import quizbus.protocol.ServerMessage;
import quizbus.room.Attendance.Seat;
import quizbus.room.Request.Say;

/** Hears what people in the room say, and answers each. */
final class Hearing {

    private final Proceedings proceedings;
    private final Attendance attendance;
    private final Reception reception;
    private final Rematch rematch;
    private final Metrics metrics;

    Hearing(Proceedings proceedings, Attendance attendance, Reception reception, Rematch rematch, Metrics metrics) {
        this.proceedings = proceedings;
        this.attendance = attendance;
        this.reception = reception;
        this.rematch = rematch;
        this.metrics = metrics;
    }

    /** A socket that was replaced by a newer one of the same seat is not heard. */
    void hear(Say said) {
        attendance.seat(said.socket()).ifPresent(seat -> hear(said, seat));
    }

    private void hear(Say said, Seat seat) {
        var mode = proceedings.game().setup().mode();
        if (!Orders.may(seat.role(), mode, said.message())) {
            refuse(said, new No(ErrorCode.FORBIDDEN, whoMay(seat.role())));
            return;
        }
        switch (said.message()) {
            case ClientMessage.Review _ -> seat.player().ifPresent(player -> review(said, player));
            case ClientMessage.Again again -> again(said, again);
            case ClientMessage.Leave _ ->
                seat.player().ifPresent(player -> reception.leave(said.socket(), player, () -> ok(said)));
            default -> Orders.command(said, seat.player()).ifPresent(command -> decide(said, command));
        }
    }

    private void decide(Say said, Command command) {
        var isAgreed = proceedings.decide(command, () -> answer(said, command), no -> refuse(said, no));
        if (isAgreed && command instanceof Command.Kick kick) {
            reception.dismiss(kick.player());
        }
    }

    private void answer(Say said, Command command) {
        if (command instanceof Command.SubmitAnswer answer) {
            var accepted = new ServerMessage.Accepted(
                    proceedings.seq(), answer.question(), said.message().id().orElse(null));
            proceedings.say(new Envelope.ToPlayer(answer.player(), Json.write((ServerMessage) accepted)));
        } else {
            ok(said);
        }
    }

    private void review(Say said, PlayerId player) {
        if (!isDecided()) {
            refuse(said, new No(ErrorCode.WRONG_PHASE, "The review opens when the round is over."));
            return;
        }
        proceedings.onceDurable(() -> proceedings.say(new Envelope.ToSocket(
                said.socket(), Json.write(Results.review(proceedings.game(), proceedings.seq(), player)))));
    }

    private void again(Say said, ClientMessage.Again again) {
        if (!isDecided()) {
            refuse(said, new No(ErrorCode.WRONG_PHASE, "Play this round to its end first, then play again."));
            return;
        }
        rematch.again(again.count(), again.missed().orElse(false), () -> ok(said), no -> refuse(said, no));
    }

    private boolean isDecided() {
        var phase = proceedings.game().phase();
        return phase instanceof Phase.Podium || phase instanceof Phase.Ended;
    }

    private void ok(Say said) {
        said.message()
                .id()
                .ifPresent(id -> proceedings.say(
                        new Envelope.ToSocket(said.socket(), Json.write((ServerMessage) new ServerMessage.Ok(id)))));
    }

    private void refuse(Say said, No no) {
        if (said.message() instanceof ClientMessage.Answer) {
            metrics.answerRefused(no.code());
        }
        proceedings.say(no.to(said.socket(), said.message().id()));
    }

    private static String whoMay(Role role) {
        return switch (role) {
            case PLAYER -> "Only the host can do that.";
            case HOST -> "Only players can do that.";
            case WATCH -> "A screen that watches can do nothing but watch.";
        };
    }
}
