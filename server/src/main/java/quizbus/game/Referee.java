package quizbus.game;

import static quizbus.game.Decision.agreed;
import static quizbus.game.Decision.refused;

import java.time.Instant;
import java.util.function.Supplier;
import quizbus.game.Refusal.Reason;

/** Decides what a command does to a room. Pure: the same room, command and time give the same decision. */
public final class Referee {

    private Referee() {}

    /**
     * The decision on a command.
     *
     * @param now the server's time; answers are judged by their own arrival instead
     */
    public static Decision decide(Game game, Command command, Instant now) {
        return switch (command) {
            case Command.Join join -> Seats.join(game, join, now);
            case Command.Resume resume -> Seats.resume(game, resume, now);
            case Command.LoseConnection lost -> Seats.lose(game, lost.player(), now);
            case Command.Leave leave -> Seats.leave(game, leave.player(), now);
            case Command.Kick kick -> unlessOver(game, () -> Seats.kick(game, kick.player(), now));
            case Command.Lock lock -> unlessOver(game, () -> Seats.lock(game, lock.locked(), now));
            case Command.NoteEmpty _ -> Seats.noteEmpty(game, now);
            case Command.NoteVisit _ -> Seats.noteVisit(game, now);
            case Command.SubmitAnswer answer -> unlessOver(game, () -> Answers.submit(game, answer));
            case Command.SayReady ready -> unlessOver(game, () -> Course.ready(game, ready.player(), now));
            case Command.Start _ -> unlessOver(game, () -> Course.start(game, now));
            case Command.MoveOn on -> unlessOver(game, () -> Course.moveOn(game, on.screen(), now));
            case Command.CloseQuestion close -> unlessOver(game, () -> Course.close(game, close.question(), now));
            case Command.SkipQuestion skip -> unlessOver(game, () -> Course.skip(game, skip.question(), now));
            case Command.EndGame _ -> unlessOver(game, () -> Course.end(game, now));
            case Command.MoveTo move -> moveTo(game, move, now);
            case Command.ExtendTime extend -> unlessOver(game, () -> Clock.extend(game, extend, now));
            case Command.Pause _ -> unlessOver(game, () -> Clock.pause(game, now));
            case Command.Unpause _ -> unlessOver(game, () -> Clock.unpause(game, now));
            case Command.ResumeAfterStorage back -> Clock.resumeAfterStorage(game, back.since(), now);
            case Command.Alarm _ -> Due.alarm(game, now);
        };
    }

    private static Decision unlessOver(Game game, Supplier<Decision> decision) {
        return game.isOver() ? refused(Reason.ROOM_ENDED, "This room is over.") : decision.get();
    }

    private static Decision moveTo(Game game, Command.MoveTo move, Instant now) {
        return game.phase() instanceof Phase.Podium || game.isOver()
                ? agreed(new Event.RoomMoved(now, move.pin()))
                : refused(Reason.WRONG_PHASE, "Play this round to its end first, then play again.");
    }
}
