package quizbus.load;

import java.time.Duration;

/**
 * One game to play: how big, how long, how fast.
 *
 * @param players in each room
 * @param questions that are measured; one more is played before them
 * @param think a player answers at a random moment within this after the question opens
 * @param stagger the hosts of all rooms press a button spread over this time
 * @param joining how many players may be on their way in at once
 * @param step the longest that one step may take
 * @param tellsStandings whether the server shows standings between questions; reference servers do not
 */
record Plan(
        int rooms,
        int players,
        int questions,
        Duration think,
        Duration stagger,
        int joining,
        Duration step,
        boolean tellsStandings) {

    static final int QUESTIONS_MOST = 97;

    int everyone() {
        return rooms * players;
    }

    Plan withSize(int newRooms, int newPlayers, int newQuestions, Duration newThink) {
        return new Plan(newRooms, newPlayers, newQuestions, newThink, stagger, joining, step, tellsStandings);
    }

    /** The same crowd, one question. */
    Plan brief() {
        return withSize(rooms, players, 1, think);
    }

    Plan withStandings(boolean shown) {
        return new Plan(rooms, players, questions, think, stagger, joining, step, shown);
    }
}
