package quizbus.game;

import static quizbus.game.Decision.agreed;
import static quizbus.game.Decision.refused;

import java.time.Instant;
import quizbus.game.Phase.Asking;
import quizbus.game.Refusal.Reason;

/** The host's hand on the clock. */
final class Clock {

    private Clock() {}

    static Decision extend(Game game, Command.ExtendTime extend, Instant now) {
        if (extend.seconds() < 1 || extend.seconds() > Limits.EXTEND_SECONDS) {
            return refused(Reason.MALFORMED, "seconds must be between 1 and %d.".formatted(Limits.EXTEND_SECONDS));
        }
        if (game.pausedAt().isPresent()) {
            return refused(Reason.WRONG_PHASE, "The room is paused. Go on first.");
        }
        if (!(game.phase() instanceof Asking asking) || asking.question() != extend.question()) {
            return refused(Reason.WRONG_PHASE, "Only an open question can be given more time.");
        }
        return asking.closesAt()
                .map(end -> agreed(new Event.TimeExtended(now, asking.question(), end.plusSeconds(extend.seconds()))))
                .orElseGet(Decision::agreed);
    }

    static Decision pause(Game game, Instant now) {
        if (game.pausedAt().isPresent()) {
            return agreed();
        }
        return switch (game.phase()) {
            case Phase.Countdown _, Asking _, Phase.Reveal _, Phase.Standings _ -> agreed(new Event.RoomPaused(now));
            case Phase.Lobby _, Phase.Podium _, Phase.Ended _ ->
                refused(Reason.WRONG_PHASE, "There is nothing to pause now.");
        };
    }

    static Decision unpause(Game game, Instant now) {
        return game.pausedAt().isEmpty() ? agreed() : agreed(new Event.RoomUnpaused(now));
    }

    static Decision resumeAfterStorage(Game game, Instant since, Instant now) {
        return game.isOver() ? agreed() : agreed(new Event.StorageReturned(now, since));
    }
}
