package quizbus.game;

import static quizbus.game.Decision.agreed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quizbus.game.Phase.Asking;
import quizbus.game.Phase.Lobby;

/** What time does to a room: when to wake it, and what is due then. */
final class Due {

    private Due() {}

    /** The first moment at which something may be due. Too early or too late does no harm. */
    static Optional<Instant> wakeAt(Game game) {
        if (game.isOver()) {
            return Optional.empty();
        }
        var end = Stream.of(
                        game.livesUntil(),
                        game.emptySince().map(since -> since.plus(Limits.EMPTY)).orElse(Instant.MAX))
                .min(Comparator.naturalOrder());
        var step = game.pausedAt().isPresent() ? Optional.<Instant>empty() : step(game);
        return Stream.of(end, step).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    static Decision alarm(Game game, Instant now) {
        if (game.isOver()) {
            return agreed();
        }
        if (isForsaken(game, now)) {
            return new Decision.Agreed(toTheEnd(game, now));
        }
        if (game.pausedAt().isPresent()) {
            return agreed();
        }
        return switch (game.phase()) {
            case Lobby lobby -> lobby(game, lobby, now);
            case Asking asking ->
                isShut(asking, now) || everyoneAnswered(game, asking, now) ? agreed(Course.next(game, now)) : agreed();
            case Phase.Countdown countdown -> onwards(game, Optional.of(countdown.opensAt()), now);
            case Phase.Reveal reveal -> onwards(game, reveal.until(), now);
            case Phase.Standings standings -> onwards(game, standings.until(), now);
            case Phase.Podium podium -> onwards(game, podium.until(), now);
            case Phase.Ended _ -> agreed();
        };
    }

    /** Whether everyone who is present has said ready, and somebody is. */
    static boolean everyoneReady(Game game, Instant now) {
        var present = game.roster().players().values().stream()
                .filter(player -> game.roster().isPresent(player, now))
                .toList();
        return !present.isEmpty() && present.stream().allMatch(Player::ready);
    }

    private static Optional<Instant> step(Game game) {
        return switch (game.phase()) {
            case Lobby lobby
            when game.setup().mode() == Mode.AUTOPILOT && game.roster().connected() > 0 ->
                earlier(lobby.startsAt(), lobby.readyAt().isPresent() ? Optional.empty() : allReady(game));
            case Lobby _ -> Optional.empty();
            case Phase.Countdown countdown -> Optional.of(countdown.opensAt());
            case Asking asking -> earlier(asking.closesAt().map(Due::shut), allAnswered(game, asking));
            case Phase.Reveal reveal -> reveal.until();
            case Phase.Standings standings -> standings.until();
            case Phase.Podium podium -> podium.until();
            case Phase.Ended _ -> Optional.empty();
        };
    }

    private static Decision lobby(Game game, Lobby lobby, Instant now) {
        if (game.setup().mode() != Mode.AUTOPILOT || game.roster().connected() == 0) {
            return agreed();
        }
        if (lobby.readyAt().isEmpty() && everyoneReady(game, now)) {
            return agreed(new Event.EveryoneReady(now));
        }
        return onwards(game, lobby.startsAt(), now);
    }

    private static Decision onwards(Game game, Optional<Instant> due, Instant now) {
        return due.isPresent() && !due.get().isAfter(now) ? agreed(Course.next(game, now)) : agreed();
    }

    /** When the last answer that still counts can have arrived. */
    private static Instant shut(Instant closesAt) {
        return closesAt.plus(Limits.LATE).plusMillis(Limits.NETWORK_MILLIS);
    }

    private static boolean isShut(Asking asking, Instant now) {
        return asking.closesAt().filter(end -> !shut(end).isAfter(now)).isPresent();
    }

    private static boolean everyoneAnswered(Game game, Asking asking, Instant now) {
        return allAnswered(game, asking).filter(at -> !at.isAfter(now)).isPresent();
    }

    /**
     * From when on everyone present has answered, as things stand since the last event: when those who dropped out
     * without an answer stop counting as present, and nothing holds the question open. Empty while somebody connected has
     * not answered, and where nobody would be present then.
     */
    private static Optional<Instant> allAnswered(Game game, Asking asking) {
        if (game.setup().settings().changeableAnswers() || !asking.waiting().isEmpty()) {
            return Optional.empty();
        }
        var fades = new ArrayList<Instant>();
        fades.add(game.lastAt());
        fades.add(game.setup().mode() == Mode.SOLO ? asking.opensAt() : game.holdUntil());
        for (var away : game.roster().gone().entrySet()) {
            if (!asking.answers().containsKey(away.getKey())) {
                fades.add(away.getValue().plus(Limits.PRESENT));
            }
        }
        return fades.stream()
                .max(Comparator.naturalOrder())
                .filter(at -> game.roster().present(at) > 0);
    }

    /**
     * From when on everyone present is ready, as things stand: at once, or when all who dropped out without having said
     * so stop counting as present. Empty while somebody connected is not ready.
     */
    private static Optional<Instant> allReady(Game game) {
        var unready = game.roster().players().values().stream()
                .filter(player -> !player.ready())
                .toList();
        return unready.stream().anyMatch(Player::isConnected)
                ? Optional.empty()
                : unready.stream()
                        .flatMap(
                                player -> Stream.ofNullable(game.roster().gone().get(player.id())))
                        .map(since -> since.plus(Limits.PRESENT))
                        .max(Comparator.naturalOrder())
                        .or(() -> Optional.of(game.lastAt()));
    }

    private static boolean isForsaken(Game game, Instant now) {
        return !game.livesUntil().isAfter(now)
                || game.emptySince()
                        .filter(since -> !since.plus(Limits.EMPTY).isAfter(now))
                        .isPresent();
    }

    /** A room that nobody comes back to is counted and closed, so that its report and its boards are whole. */
    private static List<Event> toTheEnd(Game game, Instant now) {
        return game.phase() instanceof Phase.Podium
                ? List.of(new Event.RoomEnded(now))
                : List.of(new Event.PodiumShown(now), new Event.RoomEnded(now));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
