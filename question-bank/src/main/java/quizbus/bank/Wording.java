package quizbus.bank;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Typed words, made equal where an item does not tell them apart, and how far two of them are from each other.
 *
 * <p>Example: with {@code case}, {@code space} and {@code hyphen} folded, {@code x forwarded for} is
 * {@code X-Forwarded-For}.
 */
public final class Wording {

    /** Forms this short are only right as they are: one edit makes another word of them. */
    public static final int EXACT_UP_TO = 4;

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ARTICLES = Pattern.compile("^(?:a|an|the) (?=.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\\u2212]+");
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}+");

    private Wording() {}

    /** The text in the form that is compared: NFKC, trimmed, gaps single, then folded as listed. */
    public static String fold(String text, Collection<Item.Fold> folds) {
        var folded = GAPS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        if (folds.contains(Item.Fold.ARTICLE)) {
            folded = ARTICLES.matcher(folded).replaceFirst("");
        }
        if (folds.contains(Item.Fold.CASE)) {
            folded = folded.toLowerCase(Locale.ROOT);
        }
        if (folds.contains(Item.Fold.PUNCT)) {
            folded = PUNCTUATION.matcher(folded).replaceAll("");
        }
        if (folds.contains(Item.Fold.HYPHEN)) {
            folded = HYPHENS.matcher(folded).replaceAll("");
        }
        if (folds.contains(Item.Fold.PLURAL)) {
            folded = Arrays.stream(folded.split(" ")).map(Wording::singular).collect(Collectors.joining(" "));
        }
        return folds.contains(Item.Fold.SPACE) ? folded.replace(" ", "") : folded.strip();
    }

    /** Whether a typed answer is one of the accepted forms, or nearer to one than to any rejected form. */
    static boolean matches(String typed, Item.Text text) {
        var said = fold(typed, text.folds());
        int away = nearest(said, text.accept(), text);
        return away == 0 || (away <= text.maxEdits() && nearest(said, text.reject(), text) > away);
    }

    private static int nearest(String said, Collection<String> forms, Item.Text text) {
        int least = Integer.MAX_VALUE;
        for (var form : forms) {
            var folded = fold(form, text.folds());
            int edits = folded.length() <= EXACT_UP_TO ? 0 : text.maxEdits();
            int distance = distance(said, folded, edits);
            if (distance <= edits) {
                least = Math.min(least, distance);
            }
        }
        return least;
    }

    /**
     * Edits between two texts: insert, delete, replace, or swap two neighbours; anything over {@code most} is told as
     * {@code most + 1}, so that a long text costs no more than a short one.
     */
    public static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        Arrays.setAll(last, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            var now = new int[other.length() + 1];
            now[0] = row;
            int least = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = last[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(replaced, 1 + Math.min(last[column], now[column - 1]));
                if (isSwap(one, row, other, column)) {
                    now[column] = Math.min(now[column], before[column - 2] + 1);
                }
                least = Math.min(least, now[column]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = now;
        }
        return Math.min(last[other.length()], most + 1);
    }

    private static boolean isSwap(String one, int row, String other, int column) {
        return row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
