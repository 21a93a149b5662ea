package quizbus.game;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a player is called in a room, and the folded form by which names are told apart. */
record Nickname(String shown, String folded) {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Pattern PILED_MARKS = Pattern.compile("\\p{M}{3,}");

    /** Letters that change what stands around them, or show nothing: no name needs them, but for joined emoji. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0]|[\\p{Cf}&&[^\\u200D]]");

    /** Spaces, and what joins or varies emoji but shows nothing among letters. */
    private static final Pattern NOT_TOLD_APART = Pattern.compile("[ \\u200D\\uFE00-\\uFE0F]");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\s\\p{M}\\p{Z}\\u200D]*");

    /** The name in that text, trimmed and normalised. Call it only where {@link #problem} has none. */
    static Nickname of(String raw) {
        var shown = tidy(raw);
        var folded = Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new Nickname(shown, NOT_TOLD_APART.matcher(folded).replaceAll(""));
    }

    /** Why that text cannot be a name, as a sentence; empty where it can. */
    static Optional<String> problem(String raw) {
        var name = tidy(raw);
        if (NOTHING_TO_SEE.matcher(name).matches()) {
            return Optional.of("Type a name of 1 to %d letters.".formatted(Limits.NAME_CLUSTERS));
        }
        if (UNSEEN.matcher(name).find() || PILED_MARKS.matcher(name).find()) {
            return Optional.of("That name has letters that cannot be shown; use plain ones.");
        }
        var clusters = CLUSTER.matcher(name).results().count();
        var bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return clusters > Limits.NAME_CLUSTERS || bytes > Limits.NAME_BYTES
                ? Optional.of("That name is too long: %d letters at most.".formatted(Limits.NAME_CLUSTERS))
                : Optional.empty();
    }

    private static String tidy(String raw) {
        return SPACES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
