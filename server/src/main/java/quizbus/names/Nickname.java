package quizbus.names;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a player is called in a room, and what it looks like.
 *
 * <p>Two names are told apart only where no key of one is a key of the other: {@code Ada}, {@code ADA} and {@code Аda}
 * with a Cyrillic A are one name, and so are {@code Ian} and {@code lan}.
 *
 * @param keys how it looks as it stands, in small letters, and in small letters when letters of all scripts are Latin
 */
public record Nickname(String shown, List<String> keys) {

    /** Most graphemes, as people count letters. */
    public static final int CLUSTERS_MOST = 24;

    /** Most bytes as UTF-8: 24 letters of any script, but not 24 emoji of seven code points each. */
    public static final int BYTES_MOST = 80;

    private static final String TOO_LONG = "That name is too long: %d letters at most, and fewer where they are emoji.";

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\s\\p{M}\\p{Z}\\u200D]*");

    /** More than two marks on a letter paint over the lines above and below; marks that stand beside it may be more. */
    private static final Pattern PILED_MARKS = Pattern.compile("[\\p{Mn}\\p{Me}]{3,}|\\p{M}{5,}");

    /** Characters that change what stands around them, or show nothing. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}"
                    + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

    /** Where such a character belongs: emoji, the flags of England, Scotland and Wales, joined Indic consonants. */
    private static final Pattern BELONGS =
            Pattern.compile("\\p{IsEmoji}\\uFE0F(?:\\u200D(?=\\p{IsExtended_Pictographic}))?"
                    + "|[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}]\\u200D(?=\\p{IsExtended_Pictographic})"
                    + "|\\x{1F3F4}\\x{E0067}\\x{E0062}(?:\\x{E0065}\\x{E006E}\\x{E0067}|\\x{E0073}\\x{E0063}\\x{E0074}"
                    + "|\\x{E0077}\\x{E006C}\\x{E0073})\\x{E007F}"
                    + "|[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA]\\u200D(?=\\p{L})");

    /** Spaces, and what joins or varies but is not seen by itself. */
    private static final Pattern NOT_TOLD_APART = Pattern.compile("[ \\u200D\\uFE0F]");

    /** The name in that text, trimmed and normalised. Call it only where {@link #problem} has none. */
    public static Nickname of(String raw) {
        var shown = tidy(raw);
        var plain = NOT_TOLD_APART
                .matcher(Normalizer.normalize(shown, Normalizer.Form.NFKC))
                .replaceAll("");
        return new Nickname(shown, List.of(LookAlikes.skeleton(plain), small(plain), small(LookAlikes.latin(plain))));
    }

    /** Why that text cannot be anybody's name, as a sentence; empty where it can. */
    public static Optional<String> problem(String raw) {
        var name = tidy(raw);
        if (NOTHING_TO_SEE.matcher(name).matches()) {
            return Optional.of("Type a name of 1 to %d letters.".formatted(CLUSTERS_MOST));
        }
        if (UNSEEN.matcher(BELONGS.matcher(name).replaceAll("")).find() || isPiledUp(name)) {
            return Optional.of("That name has letters that cannot be shown; use plain ones.");
        }
        var clusters = CLUSTER.matcher(name).results().count();
        var bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return clusters > CLUSTERS_MOST || bytes > BYTES_MOST
                ? Optional.of(TOO_LONG.formatted(CLUSTERS_MOST))
                : Optional.empty();
    }

    /** The text as a name is shown: composed, with one space between words and none around them. */
    static String tidy(String raw) {
        return SPACES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isPiledUp(String name) {
        return PILED_MARKS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .find();
    }

    private static String small(String plain) {
        return folded(LookAlikes.skeleton(folded(plain)));
    }

    /** By way of capitals, so that ß and ss are the same. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
