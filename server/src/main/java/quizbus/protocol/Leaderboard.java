package quizbus.protocol;

import java.util.List;

/** A page of a room's or a group's board; {@code players} counts all of them. */
public record Leaderboard(long players, List<Entry> entries) {

    /** One row; equal ones share a rank. */
    public record Entry(long rank, String player, String name, long points, long right) {}
}
