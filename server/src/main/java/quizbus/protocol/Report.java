package quizbus.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole game, for the host; instants in milliseconds since 1970, null before they are reached. */
public record Report(
        String pin,
        String title,
        @Rule.OneOf({"hosted", "autopilot", "solo"}) String mode,
        @Nullable Long startedAt,
        @Nullable Long endedAt,
        List<Asked> questions,
        List<Played> players) {

    /** A question that was asked; {@code options} is empty where its kind has none. */
    public record Asked(
            int question,
            String item,
            int rev,

            @Rule.OneOf({"single", "multiple", "truefalse", "numeric", "order", "match", "text", "cloze"})
            String kind,

            String stem,
            List<QuestionView.Option> options,
            Optional<List<QuestionView.Option>> left,
            Optional<List<QuestionView.Option>> right,
            Optional<Map<String, QuestionView.Blank>> blanks,
            Correct correct,
            boolean skipped) {}

    /** A player with a row for every question; {@code rank} is null for one who was sent out. */
    public record Played(
            String player,
            String name,
            @Nullable String team,
            int total,
            @Nullable Integer rank,
            int right,
            List<Given> answers) {}

    /** One answer; {@code answer} and {@code receipt} are null where there was none. */
    public record Given(
            int question,
            @Nullable AnswerBody answer,
            boolean right,
            double credit,
            int points,
            @Nullable Receipt receipt) {}
}
