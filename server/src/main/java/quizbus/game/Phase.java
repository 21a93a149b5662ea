package quizbus.game;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** Where a room is in its course. Each phase carries only what it needs. */
public sealed interface Phase {

    /** The lower-case name in messages. */
    String wire();

    /** The same phase after the clock stood still for that long. */
    Phase later(Duration by);

    /**
     * People gather.
     *
     * @param deadline when an autopilot starts at the latest
     * @param readyAt since when everyone present is ready
     */
    record Lobby(Optional<Instant> deadline, Optional<Instant> readyAt) implements Phase {

        /** When an autopilot starts; empty while that is open. */
        public Optional<Instant> startsAt() {
            var ready = readyAt.map(at -> at.plus(Limits.COUNTDOWN));
            return deadline.isPresent() && ready.isPresent()
                    ? Optional.of(deadline.get().isBefore(ready.get()) ? deadline.get() : ready.get())
                    : deadline.or(() -> ready);
        }

        @Override
        public String wire() {
            return "lobby";
        }

        @Override
        public Lobby later(Duration by) {
            return new Lobby(deadline.map(at -> at.plus(by)), readyAt.map(at -> at.plus(by)));
        }
    }

    /** Three seconds before the first question appears. */
    record Countdown(Instant opensAt) implements Phase {
        @Override
        public String wire() {
            return "countdown";
        }

        @Override
        public Countdown later(Duration by) {
            return new Countdown(opensAt.plus(by));
        }
    }

    /**
     * A question is on the screens.
     *
     * @param closesAt until when it can be answered; empty without a limit
     * @param answers what was accepted so far
     * @param waiting connected players who have not answered
     */
    record Asking(
            int question,
            Instant opensAt,
            Optional<Instant> closesAt,
            PMap<PlayerId, Given> answers,
            PSet<PlayerId> waiting)
            implements Phase {
        @Override
        public String wire() {
            return "question";
        }

        @Override
        public Asking later(Duration by) {
            return new Asking(question, opensAt.plus(by), closesAt.map(at -> at.plus(by)), answers, waiting);
        }

        Asking with(PMap<PlayerId, Given> nextAnswers, PSet<PlayerId> nextWaiting) {
            return new Asking(question, opensAt, closesAt, nextAnswers, nextWaiting);
        }

        Asking until(Instant end) {
            return new Asking(question, opensAt, Optional.of(end), answers, waiting);
        }
    }

    /** The right answer is shown; {@code until} where the room moves on by itself. */
    record Reveal(int question, Optional<Instant> until) implements Phase {
        @Override
        public String wire() {
            return "reveal";
        }

        @Override
        public Reveal later(Duration by) {
            return new Reveal(question, until.map(at -> at.plus(by)));
        }
    }

    record Standings(int question, Optional<Instant> until) implements Phase {
        @Override
        public String wire() {
            return "standings";
        }

        @Override
        public Standings later(Duration by) {
            return new Standings(question, until.map(at -> at.plus(by)));
        }
    }

    record Podium(Optional<Instant> until) implements Phase {
        @Override
        public String wire() {
            return "podium";
        }

        @Override
        public Podium later(Duration by) {
            return new Podium(until.map(at -> at.plus(by)));
        }
    }

    record Ended() implements Phase {
        @Override
        public String wire() {
            return "ended";
        }

        @Override
        public Ended later(Duration by) {
            return this;
        }
    }
}
