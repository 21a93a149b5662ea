package quizbus.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A row of the standings.
 *
 * @param rank from 1; equal ones share it
 * @param moved places gained since the last standings; 0 the first time
 */
public record Ranked(
        int rank, String player, String name, @Nullable String team, int total, int moved) {

    /**
     * A team's row.
     *
     * @param total mean of the members who were present for at least half of the questions
     */
    public record Team(String team, int total, int players) {}
}
