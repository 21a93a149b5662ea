package quizbus.game;

import static quizbus.game.Decision.agreed;
import static quizbus.game.Decision.refused;

import java.time.Instant;
import java.util.Optional;
import quizbus.game.Refusal.Reason;
import quizbus.names.GeneratedNames;
import quizbus.names.Nickname;

/** Who gets in, who comes back, who goes. */
final class Seats {

    private Seats() {}

    static Decision join(Game game, Command.Join join, Instant now) {
        if (game.isOver()) {
            return refused(Reason.ROOM_ENDED, "This room is over. Ask for the PIN of the next one.");
        }
        return join.device()
                .flatMap(game.roster()::byDevice)
                .map(known -> welcomeBack(known, join, now))
                .orElseGet(() -> Vacancies.makeRoom(game, now, room -> newcomer(room, join, now)));
    }

    /** How many seats the room has. */
    static int most(Game game) {
        return game.setup().mode() == Mode.SOLO ? 1 : game.setup().settings().maxPlayers();
    }

    /** A device that has a seat gets it again, though the room may be locked or full. */
    private static Decision welcomeBack(Player known, Command.Join join, Instant now) {
        return known.isKicked()
                ? refused(Reason.FORBIDDEN, "The host has removed you from this room.")
                : agreed(new Event.PlayerReturned(now, known.id(), Optional.of(join.ticket())));
    }

    private static Decision newcomer(Game game, Command.Join join, Instant now) {
        var settings = game.setup().settings();
        var most = most(game);
        if (game.locked()) {
            return refused(Reason.ROOM_LOCKED, "The host has locked this room. Ask the host to open it.");
        }
        if (game.roster().seats() >= most || game.roster().players().size() >= 2 * Limits.PLAYERS) {
            return refused(Reason.ROOM_FULL, "This room is full: it has %d seats.".formatted(most));
        }
        var problem = problem(settings, join);
        if (problem.isPresent()) {
            return refused(Reason.NAME_REJECTED, problem.get());
        }
        var name = Nickname.of(join.name());
        if (game.roster().isTaken(name)) {
            return refused(
                    Reason.NAME_TAKEN,
                    "Somebody here is called %s already, or looks so. Choose another name.".formatted(name.shown()));
        }
        if (join.team().isPresent() && !settings.teams().contains(join.team().get())) {
            return refused(
                    Reason.MALFORMED,
                    settings.teams().isEmpty()
                            ? "This room has no teams."
                            : "There is no such team here. Choose one of: %s."
                                    .formatted(String.join(", ", settings.teams())));
        }
        return agreed(new Event.PlayerJoined(
                now,
                game.roster().nextId(),
                name.shown(),
                settings.teams().isEmpty() ? Optional.empty() : join.team().or(() -> Optional.of(Teams.smallest(game))),
                join.ticket(),
                join.device(),
                join.learner()));
    }

    private static Optional<String> problem(Settings settings, Command.Join join) {
        return settings.areNamesGenerated()
                ? Optional.of("In this room everyone takes one of the names that are offered. Choose one.")
                        .filter(_ -> !GeneratedNames.hold(join.name()))
                : Nickname.problem(join.name()).or(join::objection);
    }

    static Decision resume(Game game, Command.Resume resume, Instant now) {
        var player = game.roster().byTicket(resume.ticket());
        if (player.filter(Player::isKicked).isPresent()) {
            return refused(Reason.BAD_TOKEN, "The host has removed you from this room.");
        }
        if (player.isEmpty()) {
            return refused(Reason.BAD_TOKEN, "This ticket is not valid here. Join again with the PIN.");
        }
        return game.isOver() || player.get().isConnected()
                ? agreed()
                : agreed(new Event.PlayerReturned(now, player.get().id(), Optional.empty()));
    }

    static Decision lose(Game game, PlayerId id, Instant now) {
        return game.isOver() || !isConnected(game, id) ? agreed() : agreed(new Event.PlayerGone(now, id));
    }

    static Decision leave(Game game, PlayerId id, Instant now) {
        return game.isOver() || !isConnected(game, id) ? agreed() : agreed(new Event.PlayerLeft(now, id));
    }

    static Decision kick(Game game, PlayerId id, Instant now) {
        var player = game.roster().player(id);
        if (player.isEmpty()) {
            return refused(Reason.MALFORMED, "There is no such player in this room.");
        }
        return player.get().isKicked() ? agreed() : agreed(new Event.PlayerKicked(now, id));
    }

    static Decision lock(Game game, boolean locked, Instant now) {
        return game.locked() == locked ? agreed() : agreed(new Event.RoomLocked(now, locked));
    }

    static Decision noteEmpty(Game game, Instant now) {
        return game.isOver() || game.emptySince().isPresent() ? agreed() : agreed(new Event.RoomEmptied(now));
    }

    static Decision noteVisit(Game game, Instant now) {
        return game.isOver() || game.emptySince().isEmpty() ? agreed() : agreed(new Event.RoomVisited(now));
    }

    private static boolean isConnected(Game game, PlayerId id) {
        return game.roster().player(id).filter(Player::isConnected).isPresent();
    }
}
