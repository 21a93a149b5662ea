package quizbus.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The body that creates a room. Whether topics and items exist is checked against the bank, not here. */
public record CreateRoom(
        @Rule.OneOf({"hosted", "autopilot", "solo"}) String mode,
        @Rule.Length(max = 80) Optional<String> title,
        Optional<Round> round,
        Optional<Settings> settings,

        @Rule.Form(pattern = "[a-z0-9-]{1,40}", means = "1 to 40 small letters, digits and -")
        Optional<String> board) {

    /** What is asked; {@code items} stands instead of a draw. */
    public record Round(
            @Rule.Size(max = 200) @Rule.Form(pattern = Words.SLUG, means = Words.SLUG_MEANS)
            Optional<List<String>> topics,

            @Rule.Size(max = 50) @Rule.Form(pattern = Words.SLUG, means = Words.SLUG_MEANS)
            Optional<List<String>> domains,

            @Rule.OneOf({"single", "multiple", "truefalse", "numeric", "order", "match", "text", "cloze"})
            @Rule.Size(max = 8)
            Optional<List<String>> kinds,

            @Rule.Size(max = 100) @Rule.Form(pattern = Words.SLUG, means = Words.SLUG_MEANS)
            Optional<List<String>> items,

            @Rule.Range(min = 1, max = 100) Optional<Integer> count,
            @Rule.OneOf({"easy", "mixed", "hard"}) Optional<String> level,

            @Rule.Range(min = Long.MIN_VALUE, max = Long.MAX_VALUE)
            Optional<Long> seed) {}

    /** How it is played; times in seconds. */
    public record Settings(
            @Rule.Range(min = 5, max = 300, orZero = true) Optional<Integer> secondsPerQuestion,
            @Rule.Range(max = 30) Optional<Integer> readingSeconds,
            @Rule.Range(min = 3, max = 60) Optional<Integer> revealSeconds,
            @Rule.Range(min = 5, max = 3600) Optional<Integer> startSeconds,

            @Rule.OneOf({"balanced", "accuracy", "classic", "sprint"})
            Optional<String> scoring,

            @Rule.Size(min = 2, max = 20) @Rule.Length(min = 1, max = 24)
            Optional<List<String>> teams,

            @Rule.Range(min = 1, max = 5000) Optional<Integer> maxPlayers,
            Optional<Boolean> changeableAnswers,
            Optional<Boolean> textOnPhones,
            @Rule.OneOf({"free", "generated"}) Optional<String> names) {}

    /** What a body turned out to be. */
    public sealed interface Read {
        record Good(CreateRoom room) implements Read {}

        /** The sentence names the fields and what they may hold. */
        record Malformed(String sentence) implements Read {}
    }

    /** Reads a body. Never throws, whatever the text. */
    public static Read read(String text) {
        return switch (Json.parse(text)) {
            case Json.Parsed.Fault(var sentence) -> new Read.Malformed(sentence);
            case Json.Parsed.Tree(var object) -> {
                var reader = new RecordReader();
                var room = reader.read(CreateRoom.class, object, Set.of());
                yield room == null || reader.hasFaults()
                        ? new Read.Malformed(reader.sentence())
                        : new Read.Good((CreateRoom) room);
            }
        };
    }
}
