package quizbus.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the teams of a room have: the mean of their members who were there for at least half of the questions. */
public final class Teams {

    private Teams() {}

    /**
     * One team.
     *
     * @param total mean points, rounded half up
     * @param players how many members count for it
     */
    public record Team(String name, int total, int players) {}

    /** All teams of the room, best first. */
    public static List<Team> of(Game game) {
        var teams = new ArrayList<Team>();
        for (var name : game.setup().settings().teams()) {
            var points = game.roster().players().values().stream()
                    .filter(player -> player.team().equals(Optional.of(name)))
                    .filter(player -> !player.isKicked())
                    .filter(player -> 2 * player.seen() >= game.counted())
                    .mapToInt(player -> player.score().points())
                    .toArray();
            var sum = Arrays.stream(points).asLongStream().sum();
            teams.add(new Team(
                    name,
                    points.length == 0 ? 0 : (int) ((2 * sum + points.length) / (2L * points.length)),
                    points.length));
        }
        teams.sort(Comparator.comparingInt(Team::total).reversed());
        return List.copyOf(teams);
    }

    /** The team that has the fewest members, for somebody who chose none. */
    static String smallest(Game game) {
        return game.setup().settings().teams().stream()
                .min(Comparator.comparingLong(name -> members(game, name)))
                .orElseThrow();
    }

    private static long members(Game game, String team) {
        return game.roster().players().values().stream()
                .filter(player -> !player.isKicked() && player.team().equals(Optional.of(team)))
                .count();
    }
}
