package quizbus.game;

import static quizbus.game.Decision.agreed;
import static quizbus.game.Decision.refused;

import java.time.Instant;
import quizbus.game.Phase.Asking;
import quizbus.game.Phase.Lobby;
import quizbus.game.Refusal.Reason;

/** The way of a room from the lobby to its end, by people's hands. What time does is in {@link Due}. */
final class Course {

    private Course() {}

    static Decision ready(Game game, PlayerId id, Instant now) {
        var mode = game.setup().mode();
        if (!game.roster().isSeated(id)) {
            return refused(Reason.FORBIDDEN, "You have no seat in this room any more.");
        }
        if (mode == Mode.HOSTED) {
            return refused(Reason.FORBIDDEN, "In this room the host starts.");
        }
        if (!(game.phase() instanceof Lobby)) {
            return refused(Reason.WRONG_PHASE, "The room has started already.");
        }
        if (mode == Mode.SOLO) {
            return agreed(countdown(now));
        }
        if (game.roster().player(id).filter(player -> !player.ready()).isEmpty()) {
            return agreed();
        }
        var said = new Event.PlayerReady(now, id);
        return Due.everyoneReady(game.evolve(said), now) ? agreed(said, new Event.EveryoneReady(now)) : agreed(said);
    }

    static Decision start(Game game, Instant now) {
        return game.phase() instanceof Lobby
                ? agreed(countdown(now))
                : refused(Reason.WRONG_PHASE, "The room has started already.");
    }

    /** From that screen to the next. On another screen, or in a pause, it is a late second press and changes nothing. */
    static Decision moveOn(Game game, int screen, Instant now) {
        if (game.phase() instanceof Lobby || game.phase() instanceof Phase.Countdown) {
            return refused(Reason.WRONG_PHASE, "The first question is not on the screens yet.");
        }
        return game.screen() != screen || game.pausedAt().isPresent() ? agreed() : agreed(next(game, now));
    }

    static Decision close(Game game, int question, Instant now) {
        return onOpenQuestion(game, question, new Event.QuestionClosed(now, question, false));
    }

    static Decision skip(Game game, int question, Instant now) {
        return onOpenQuestion(game, question, new Event.QuestionClosed(now, question, true));
    }

    static Decision end(Game game, Instant now) {
        return game.phase() instanceof Phase.Podium ? agreed() : agreed(new Event.PodiumShown(now));
    }

    static Event countdown(Instant now) {
        return new Event.CountdownStarted(now, now.plus(Limits.COUNTDOWN));
    }

    /** What comes after the present screen. */
    static Event next(Game game, Instant now) {
        return switch (game.phase()) {
            case Lobby _ -> countdown(now);
            case Phase.Countdown _ -> ask(game, 1, now);
            case Asking asking -> new Event.QuestionClosed(now, asking.question(), false);
            case Phase.Reveal reveal -> afterReveal(game, reveal.question(), now);
            case Phase.Standings standings -> ask(game, standings.question() + 1, now);
            case Phase.Podium _ -> new Event.RoomEnded(now);
            case Phase.Ended _ -> throw new IllegalStateException("Nothing comes after the end");
        };
    }

    private static Event afterReveal(Game game, int question, Instant now) {
        if (question == game.of()) {
            return new Event.PodiumShown(now);
        }
        return game.setup().mode() == Mode.SOLO ? ask(game, question + 1, now) : new Event.StandingsShown(now);
    }

    /** The stem first, then the answers: the window opens after the reading time, never sooner than the text arrives. */
    private static Event ask(Game game, int question, Instant now) {
        var reading = game.setup().settings().reading();
        var opensAt = now.plus(reading.compareTo(Limits.AHEAD) < 0 ? Limits.AHEAD : reading);
        return new Event.QuestionAsked(
                now, question, opensAt, game.limit(question).map(opensAt::plus));
    }

    private static Decision onOpenQuestion(Game game, int question, Event closed) {
        if (game.outcome(question).isPresent()) {
            return agreed();
        }
        if (game.pausedAt().isPresent()) {
            return refused(Reason.WRONG_PHASE, "The room is paused. Go on first.");
        }
        return game.phase() instanceof Asking asking && asking.question() == question
                ? agreed(closed)
                : refused(Reason.WRONG_PHASE, "That question is not on the screens now.");
    }
}
