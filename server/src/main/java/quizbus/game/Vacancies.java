package quizbus.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes room in a full lobby: seats whose owners have been away for a minute go to who comes now, so that seats taken by
 * programs do not fill a room for ever. Once the game has begun every seat is kept.
 */
final class Vacancies {

    private Vacancies() {}

    /** The decision on a newcomer; where it is agreed, the seats that had to be given up for it come first. */
    static Decision makeRoom(Game game, Instant now, Function<Game, Decision> newcomer) {
        var freed = freed(game, now);
        var room = game;
        for (var event : freed) {
            room = room.evolve(event);
        }
        return switch (newcomer.apply(room)) {
            case Decision.Agreed(var events) -> {
                var all = new ArrayList<>(freed);
                all.addAll(events);
                yield new Decision.Agreed(List.copyOf(all));
            }
            case Decision.Refused refused -> refused;
        };
    }

    private static List<Event> freed(Game game, Instant now) {
        if (!(game.phase() instanceof Phase.Lobby) || game.roster().seats() < Seats.most(game)) {
            return List.of();
        }
        return game.roster()
                .awaySince(now.minus(Limits.VACANT))
                .limit(Limits.FREED_AT_ONCE)
                .<Event>map(player -> new Event.SeatFreed(now, player))
                .toList();
    }
}
