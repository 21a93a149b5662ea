package quizbus.protocol;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A room as a welcome tells it: enough to rebuild every screen.
 *
 * @param seq number of the last commit that this view knows
 * @param of how many questions the round has
 * @param players how many seats are taken
 * @param roster the first 200, for host and watch
 * @param current the message of the current screen
 * @param asked on a reveal: the question that it belongs to, for who did not see it
 * @param own what a player alone is told, else null
 */
public record RoomView(
        String pin,
        String title,
        @Rule.OneOf({"hosted", "autopilot", "solo"}) String mode,

        @Rule.OneOf({"lobby", "countdown", "question", "reveal", "standings", "podium", "ended"})
        String phase,

        long seq,
        int screen,
        int of,
        int players,
        boolean locked,
        @Nullable Pause paused,
        Settings settings,
        Optional<List<Person>> roster,
        ServerMessage current,
        Optional<Asked> asked,
        @JsonUnwrapped @Nullable Own own) {

    /** A question that is over, as it was shown. */
    public record Asked(int question, @JsonUnwrapped QuestionView view) {}

    /** Why the clock stands, and what is left on it; null without a running clock. */
    public record Pause(
            @Rule.OneOf({"host", "storage"}) String reason,
            @Nullable Long remainingMillis) {}

    /** What a client must know of a room's settings; {@code teams} is empty where there are none. */
    public record Settings(
            @Rule.OneOf({"balanced", "accuracy", "classic", "sprint"})
            String scoring,

            List<String> teams,
            boolean textOnPhones,
            boolean changeableAnswers) {}

    /**
     * What a player alone is told.
     *
     * @param given the own accepted answer to the open question, or null
     * @param yours on a reveal: the own accepted answer, absent without one
     * @param mine the last {@code result} or the {@code final}, or null before the first
     */
    public record Own(
            @Nullable AnswerBody given,
            Optional<AnswerBody> yours,
            @Nullable ServerMessage mine) {}
}
