package quizbus.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server says on a socket: one record for each type of message. Fields that end in {@code At} are milliseconds
 * since 1970 by the server's clock; {@code seq} is the number of the last commit when the message was made.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(name = "welcome", value = ServerMessage.Welcome.class),
    @Type(name = "lobby", value = ServerMessage.Lobby.class),
    @Type(name = "countdown", value = ServerMessage.Countdown.class),
    @Type(name = "question", value = ServerMessage.Question.class),
    @Type(name = "accepted", value = ServerMessage.Accepted.class),
    @Type(name = "progress", value = ServerMessage.Progress.class),
    @Type(name = "reveal", value = ServerMessage.Reveal.class),
    @Type(name = "result", value = ServerMessage.Result.class),
    @Type(name = "standings", value = ServerMessage.Standings.class),
    @Type(name = "podium", value = ServerMessage.Podium.class),
    @Type(name = "ended", value = ServerMessage.Ended.class),
    @Type(name = "final", value = ServerMessage.Final.class),
    @Type(name = "review", value = ServerMessage.Review.class),
    @Type(name = "moved", value = ServerMessage.Moved.class),
    @Type(name = "paused", value = ServerMessage.Paused.class),
    @Type(name = "unpaused", value = ServerMessage.Unpaused.class),
    @Type(name = "kicked", value = ServerMessage.Kicked.class),
    @Type(name = "ok", value = ServerMessage.Ok.class),
    @Type(name = "error", value = ServerMessage.Error.class),
    @Type(name = "probe", value = ServerMessage.Probe.class),
    @Type(name = "pong", value = ServerMessage.Pong.class)
})
public sealed interface ServerMessage {

    /** The version that the server speaks. */
    int PROTOCOL = 1;

    /** The one answer to a first message; {@code token} only to {@code join}, {@code you} null for host and watch. */
    record Welcome(
            long seq,
            @Rule.OneOf({"player", "host", "watch"}) String role,
            @Nullable Person you,
            Optional<String> token,
            long at,
            int protocol,
            RoomView room)
            implements ServerMessage {}

    /** Who is in the room; {@code joined} and {@code left} say what changed, to host and watch. */
    record Lobby(
            long seq,
            int players,
            boolean locked,
            @JsonUnwrapped @Nullable Gathering gathering,
            Optional<List<Person>> joined,
            Optional<List<String>> left)
            implements ServerMessage {}

    /** In autopilot: how many are ready, and when it starts (null until a second player is there). */
    record Gathering(int ready, @Nullable Long startsAt) {}

    /** The game begins; {@code opensAt} is when the first question appears. */
    record Countdown(long seq, int screen, long opensAt, int of) implements ServerMessage {}

    /** A question, a little before it opens; {@code closesAt} is null without a limit. */
    record Question(
            long seq,
            int screen,
            int question,
            int of,
            @JsonUnwrapped QuestionView view,
            int points,
            long opensAt,
            @Nullable Long closesAt)
            implements ServerMessage {}

    /** The answer is durable; {@code id} is that of the message, null without one. */
    record Accepted(long seq, int question, @Nullable String id) implements ServerMessage {}

    /** How many of those present have answered. */
    record Progress(long seq, int question, int answered, int present) implements ServerMessage {}

    /** The key, what was chosen how often, and what it teaches; {@code skipped} only where it counts for nobody. */
    record Reveal(
            long seq,
            int screen,
            int question,
            Correct correct,
            Map<String, Integer> counts,
            Optional<Boolean> skipped,
            @JsonUnwrapped Lesson lesson)
            implements ServerMessage {}

    /**
     * What the question brought one player.
     *
     * @param right whether {@code credit} is 1
     * @param credit 0 to 1, printed with four decimals
     * @param behind the next one above, absent for the first
     * @param receipt null without an answer
     */
    record Result(
            long seq,
            int question,
            boolean right,
            double credit,
            int points,
            int total,
            int rank,
            int players,
            int streak,
            Optional<Behind> behind,
            @Nullable Receipt receipt)
            implements ServerMessage {}

    /** The name of the next one above and the points to reach it. */
    record Behind(String name, int points) {}

    /** The first ten. */
    record Standings(long seq, int screen, List<Ranked> top, Optional<List<Ranked.Team>> teams)
            implements ServerMessage {}

    /** The first three. */
    record Podium(long seq, int screen, List<Ranked> top, int players, Optional<List<Ranked.Team>> teams)
            implements ServerMessage {}

    /** The room is over. */
    record Ended(long seq, int screen) implements ServerMessage {}

    /** What one player reached, with the podium. */
    record Final(long seq, int total, int rank, int players, int right, int of, int bestStreak)
            implements ServerMessage {}

    /** All questions with their keys and the own answers. */
    record Review(long seq, List<Reviewed> questions) implements ServerMessage {}

    /** One question of a review; {@code yours} is null without an answer. */
    record Reviewed(
            int question,
            String item,
            String topic,
            @JsonUnwrapped QuestionView view,
            Correct correct,
            @Nullable AnswerBody yours,
            double credit,
            int points,
            @JsonUnwrapped Lesson lesson) {}

    /** The same people meet in a new room; {@code token} is one's own, and a watcher gets none. */
    record Moved(long seq, String pin, String joinUrl, Optional<String> token) implements ServerMessage {}

    /** The clock stands; {@code remainingMillis} is null without a running clock. */
    record Paused(
            long seq,
            @Rule.OneOf({"host", "storage"}) String reason,
            @Nullable Long remainingMillis) implements ServerMessage {}

    /** The clock runs again. */
    record Unpaused(
            long seq,
            @Rule.OneOf({"host", "storage"}) String reason,
            @Nullable Long remainingMillis) implements ServerMessage {}

    /** The host sent this player out. */
    record Kicked(long seq) implements ServerMessage {}

    /** A command took effect, durably. */
    record Ok(String id) implements ServerMessage {}

    /** A refusal, in one sentence that a person can act on; {@code id} is null without one. */
    record Error(String code, String message, @Nullable String id) implements ServerMessage {
        public Error(ErrorCode code, String message, @Nullable String id) {
            this(code.wire(), message, id);
        }
    }

    /** Asks for an {@code echo} of {@code n} at once. */
    record Probe(long n) implements ServerMessage {}

    /** The server's time, with the {@code t} of the ping. */
    record Pong(BigDecimal t, long at) implements ServerMessage {}
}
