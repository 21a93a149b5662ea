package quizbus.room;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quizbus.game.Command;
import quizbus.game.Limits;
import quizbus.game.Setup;
import quizbus.protocol.ErrorCode;
import quizbus.room.Journal.Entry;

/** Keeps a room's log from growing for ever: beyond its cap, only what ends by itself is taken in. */
final class Budget {

    static final No SPENT = new No(
            ErrorCode.RATE_LIMITED,
            "So much has happened in this room that its log is full. Play this round to its end and make a new room.");

    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    private final Setup setup;
    private final int most;
    private int spent;

    /** What is left of the budget of a room with that log. */
    static Budget of(Setup setup, List<Entry> log) {
        return new Budget(
                setup, log.stream().mapToInt(entry -> entry.events().size()).sum());
    }

    /** A budget of which so many events are spent already. */
    Budget(Setup setup, int spent) {
        this.setup = setup;
        this.most = Limits.events(setup);
        this.spent = spent;
    }

    /** So many events are on their way to the log. */
    void spend(int events) {
        if (spent < most && spent + events >= most) {
            LOG.warn("room={} log is full events={}", setup.pin(), most);
        }
        spent += events;
    }

    /** Why a command cannot be taken in: the store is far behind, or the log full. Empty while there is room. */
    Optional<No> refusal(Command command, Commits commits) {
        return commits.isFull() && (command instanceof Command.SubmitAnswer || command instanceof Command.Join)
                ? Optional.of(No.STORAGE)
                : refusal(command);
    }

    /** Why a command comes too late; empty while there is room, and for what can happen only so often. */
    Optional<No> refusal(Command command) {
        return spent >= most && isEndless(command) ? Optional.of(SPENT) : Optional.empty();
    }

    private static boolean isEndless(Command command) {
        return switch (command) {
            // Who is gone may resume once: the next loss of the line is not noted.
            case Command.Join _,
                    Command.LoseConnection _,
                    Command.Leave _,
                    Command.Lock _,
                    Command.Pause _,
                    Command.ExtendTime _,
                    Command.NoteEmpty _ -> true;
            case Command.Resume _,
                    Command.Kick _,
                    Command.NoteVisit _,
                    Command.SubmitAnswer _,
                    Command.SayReady _,
                    Command.Start _,
                    Command.MoveOn _,
                    Command.CloseQuestion _,
                    Command.SkipQuestion _,
                    Command.EndGame _,
                    Command.MoveTo _,
                    Command.Unpause _,
                    Command.ResumeAfterStorage _,
                    Command.Alarm _ -> false;
        };
    }
}
