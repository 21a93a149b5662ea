package quizbus.game;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import quizbus.game.Phase.Asking;
import quizbus.game.Phase.Lobby;

/** What each event makes of a room. The same fold runs live and in recovery. */
final class Evolution {

    private Evolution() {}

    static Game evolve(Game game, Event event) {
        var next = switch (event) {
            case Event.RoomCreated created -> Game.begin(created);
            case Event.RoomAdopted adopted -> adopted(game, adopted.at());
            case Event.PlayerJoined joined -> joined(game, joined);
            case Event.PlayerReturned returned -> returned(game, returned);
            case Event.PlayerGone gone -> away(game.with(game.roster().gone(gone.player(), gone.at())), gone.player());
            case Event.PlayerLeft left -> away(game.with(game.roster().left(left.player(), left.at())), left.player());
            case Event.PlayerKicked kicked -> kicked(game, kicked.player());
            case Event.SeatFreed freed -> freed(game, freed.player());
            case Event.PlayerReady ready ->
                game.with(game.roster().with(game.roster().seat(ready.player()).readied()));
            case Event.EveryoneReady ready -> readied(game, Optional.of(ready.at()));
            case Event.RoomLocked locked -> game.changed(draft -> draft.locked = locked.locked());
            case Event.RoomEmptied emptied -> game.changed(draft -> draft.emptySince = Optional.of(emptied.at()));
            case Event.RoomVisited _ -> game.changed(draft -> draft.emptySince = Optional.empty());
            case Event.CountdownStarted started ->
                game.onto(new Phase.Countdown(started.opensAt()))
                        .changed(draft -> draft.startedAt = Optional.of(started.at()));
            case Event.QuestionAsked asked -> asked(game, asked);
            case Event.TimeExtended extended -> game.with(((Asking) game.phase()).until(extended.closesAt()));
            case Event.AnswerTaken taken -> answered(game, taken);
            case Event.QuestionClosed closed -> Closing.closed(game, closed);
            case Event.StandingsShown shown ->
                game.onto(new Phase.Standings(game.outcomes().size(), until(game, shown.at())));
            case Event.PodiumShown shown -> Closing.podium(game, shown.at());
            case Event.RoomEnded _ -> game.onto(new Phase.Ended());
            case Event.RoomPaused paused -> game.changed(draft -> draft.pausedAt = Optional.of(paused.at()));
            case Event.RoomUnpaused unpaused -> unpaused(game, unpaused.at());
            case Event.StorageReturned returned -> storageReturned(game, returned);
            case Event.RoomMoved moved -> game.changed(draft -> draft.movedTo = Optional.of(moved.to()));
        };
        return event.at().isAfter(next.lastAt()) ? next.changed(draft -> draft.lastAt = event.at()) : next;
    }

    /** Until when a screen stands, where the room moves on by itself. */
    static Optional<Instant> until(Game game, Instant at) {
        return game.setup().mode() == Mode.AUTOPILOT
                ? Optional.of(at.plus(game.setup().settings().reveal()))
                : Optional.empty();
    }

    private static Game joined(Game game, Event.PlayerJoined event) {
        var next = readied(game.with(game.roster().joined(event)), Optional.empty());
        return awaited(gathered(next, next.roster().seats(), event.at()), event.player());
    }

    private static Game returned(Game game, Event.PlayerReturned event) {
        var player = event.player();
        var next = game.with(game.roster().returned(player, event.ticket()));
        var isReady = next.roster().seat(player).ready();
        var gathered = gathered(next, next.roster().connected(), event.at());
        return awaited(isReady ? gathered : readied(gathered, Optional.empty()), player);
    }

    /** An autopilot's last moment to start is fixed by the second player, new or brought along. */
    private static Game gathered(Game game, int players, Instant at) {
        return game.phase() instanceof Lobby lobby
                        && game.setup().mode() == Mode.AUTOPILOT
                        && lobby.deadline().isEmpty()
                        && players >= 2
                ? game.with(
                        new Lobby(Optional.of(at.plus(game.setup().settings().start())), lobby.readyAt()))
                : game;
    }

    private static Game readied(Game game, Optional<Instant> at) {
        return game.phase() instanceof Lobby lobby ? game.with(new Lobby(lobby.deadline(), at)) : game;
    }

    /** The open question waits for that player, unless the answer is there. */
    private static Game awaited(Game game, PlayerId player) {
        return game.phase() instanceof Asking asking && !asking.answers().containsKey(player)
                ? game.with(asking.with(asking.answers(), asking.waiting().plus(player)))
                : game;
    }

    private static Game away(Game game, PlayerId player) {
        return game.phase() instanceof Asking asking
                ? game.with(asking.with(asking.answers(), asking.waiting().minus(player)))
                : game;
    }

    private static Game kicked(Game game, PlayerId player) {
        var next = away(game.with(game.roster().kicked(player)), player);
        return next.with(next.ranking().again(next.roster().players().values()));
    }

    private static Game freed(Game game, PlayerId player) {
        var next = game.with(game.roster().freed(player));
        return next.ranking().places().isEmpty()
                ? next
                : next.with(next.ranking().again(next.roster().players().values()));
    }

    private static Game asked(Game game, Event.QuestionAsked event) {
        var waiting = new ArrayList<PlayerId>();
        game.roster().players().values().stream()
                .filter(Player::isConnected)
                .forEach(player -> waiting.add(player.id()));
        return game.onto(new Asking(
                event.question(), event.opensAt(), event.closesAt(), HashTreePMap.empty(), HashTreePSet.from(waiting)));
    }

    private static Game answered(Game game, Event.AnswerTaken event) {
        var asking = (Asking) game.phase();
        var before = asking.answers().get(event.player());
        var given = new Given(
                event.answer(),
                event.elapsedMillis(),
                event.networkMillis(),
                before == null ? 0 : before.changes() + 1);
        return game.with(asking.with(
                asking.answers().plus(event.player(), given), asking.waiting().minus(event.player())));
    }

    private static Game unpaused(Game game, Instant at) {
        var stood = game.pausedAt().map(since -> Duration.between(since, at)).orElse(Duration.ZERO);
        return game.changed(draft -> {
            draft.phase = game.phase().later(stood);
            draft.pausedAt = Optional.empty();
            draft.holdUntil = at.plus(Limits.HOLD);
        });
    }

    /** A pause of the host's that the same time was part of, before or now, makes good for its share by itself. */
    private static Game storageReturned(Game game, Event.StorageReturned event) {
        var resumedAt = game.holdUntil().minus(Limits.HOLD);
        var from = event.since().isAfter(resumedAt) ? event.since() : resumedAt;
        var stood = Duration.between(from, game.pausedAt().orElse(event.at()));
        return game.changed(draft -> {
            draft.phase = stood.isPositive() ? game.phase().later(stood) : game.phase();
            draft.holdUntil = event.at().plus(Limits.HOLD);
        });
    }

    /** Time goes on where the last entry left it; an open question has at least five seconds left. */
    private static Game adopted(Game game, Instant at) {
        var away = Duration.between(game.lastAt(), at);
        return game.changed(draft -> {
            draft.phase = reopened(game.phase().later(away), at);
            draft.roster = game.roster().allGone(at, away);
            draft.pausedAt = game.pausedAt().map(since -> since.plus(away));
            draft.holdUntil = at.plus(Limits.HOLD);
            draft.emptySince = Optional.of(at);
            draft.lastAt = at;
            // A wall clock that was set back between two owners would add to the life of the room.
            draft.livesUntil = away.isNegative() ? game.livesUntil().plus(away) : game.livesUntil();
        });
    }

    /** Nobody is connected right after a recovery, so an open question waits for nobody yet. */
    private static Phase reopened(Phase phase, Instant at) {
        if (!(phase instanceof Asking asking)) {
            return phase;
        }
        var least = at.plus(Limits.LEFT_AFTER_RECOVERY);
        var alone = asking.with(asking.answers(), HashTreePSet.empty());
        return asking.closesAt().filter(least::isAfter).isPresent() ? alone.until(least) : alone;
    }
}
