package quizbus.game;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a room plays, fixed at its creation.
 *
 * @param limit time to answer for every question; zero for none, empty for each item's own time
 * @param reading how long the stem stands before the answers open
 * @param reveal how long a screen stands where the room moves on by itself
 * @param start how long an autopilot waits after the second player
 * @param teams 2 to 20 names, or empty for everyone alone
 * @param changeableAnswers whether the last answer counts instead of the first
 * @param textOnPhones whether phones show the words or only shapes
 * @param naming how players come by their names; empty, as in older logs, where they choose freely
 */
public record Settings(
        Optional<Duration> limit,
        Duration reading,
        Duration reveal,
        Duration start,
        Preset scoring,
        List<String> teams,
        int maxPlayers,
        boolean changeableAnswers,
        boolean textOnPhones,
        Optional<Naming> naming) {

    /** Where names come from when it is not the players' own choice. */
    public enum Naming {
        GENERATED
    }

    public Settings {
        teams = List.copyOf(teams);
    }

    /** Whether players take one of the names that are offered, and no other. */
    public boolean areNamesGenerated() {
        return naming.isPresent();
    }
}
