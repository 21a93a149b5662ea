package quizbus.bank.lint;

import java.util.List;
import java.util.regex.Pattern;
import quizbus.bank.Item;
import quizbus.bank.read.Entry;
import quizbus.bank.read.Problem;

/** L11, L22 and L34: a question that is read once and understood. */
final class StemRules implements ItemRules, BankRules {

    private static final Pattern HARMLESS = Pattern.compile(
            "\\b(?:at least|least[- ](?:privileged?|outstanding|recently|busy|loaded)\\S*|not only)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A negation that turns the question round: it stands before any subordinate clause. */
    private static final Pattern TURNED = Pattern.compile(
            "\\b(?:which|what|who|where|when|why|how)\\b"
                    + "(?:(?! (?:that|if|when|because|while|after|until|before|whose|who|so|although|once)\\b)[^.?!])*?"
                    + "\\b(not|except|least|never|cannot)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|no|never|none|cannot|without|nothing|neither|nor)\\b|n't\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSES =
            Pattern.compile(";|,? (?:because|whereas|although|but) |, (?:and|so|which|or) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern PADDING = Pattern.compile(
            "\\bas an? (?:\\w+ )?(?:developer|engineer|architect|administrator)\\b|\\byou are an? (?:\\w+ )?developer\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Entry entry, Findings findings) {
        negative(entry, findings);
        if (entry.item() instanceof Item.TrueFalse) {
            claim(entry, findings);
        }
        language(entry, findings);
    }

    /** At most 3 of 100 questions are turned round. */
    @Override
    public void check(List<Entry> entries, Findings findings) {
        long turned = entries.stream()
                .filter(entry -> !negation(entry.item()).isEmpty())
                .count();
        if (entries.size() >= 100 && turned > entries.size() * 0.03) {
            findings.bank(1, "L11", Problem.Severity.WARNING, turned + " stems are negative: at most 3 %");
        }
    }

    private static void negative(Entry entry, Findings findings) {
        var word = negation(entry.item());
        if (word.isEmpty()) {
            return;
        }
        if (!word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
            findings.error(
                    entry,
                    "/stem",
                    "L11",
                    "'" + word + "' turns the question round: ask for what holds, or write it in capitals");
        }
        for (var part : Parts.shown(entry.item())) {
            if (NEGATION.matcher(part.text()).find()) {
                findings.error(entry, part.at(), "L11", "a negative option under a negative stem: turn one round");
            }
        }
    }

    /** The word that turns the question round, or nothing. A claim has none: that is L22. */
    private static String negation(Item item) {
        if (item instanceof Item.TrueFalse) {
            return "";
        }
        var found =
                TURNED.matcher(HARMLESS.matcher(Words.plain(item.card().stem())).replaceAll("…"));
        return found.find() ? found.group(1) : "";
    }

    private static void claim(Entry entry, Findings findings) {
        var stem = entry.item().card().stem();
        if (stem.length() > 120) {
            findings.warn(entry, "/stem", "L22", "the claim has " + stem.length() + " characters: at most 120");
        }
        if (NEGATION.matcher(Words.withoutCode(stem)).find()) {
            findings.warn(entry, "/stem", "L22", "the claim is negative: say what is so");
        }
        if (CLAUSES.matcher(stem).find()) {
            findings.warn(entry, "/stem", "L22", "the claim says two things: keep one");
        }
    }

    private static void language(Entry entry, Findings findings) {
        var stem = entry.item().card().stem();
        if (Words.sentences(stem) > 2) {
            findings.warn(entry, "/stem", "L34", "the stem has more than two sentences: shorten it");
        }
        double grade = Readability.grade(stem);
        if (grade > 11) {
            findings.warn(
                    entry,
                    "/stem",
                    "L34",
                    "it reads like school year " + Math.round(grade) + ": shorter words, shorter sentences");
        }
        if (PADDING.matcher(stem).find()) {
            findings.warn(entry, "/stem", "L34", "'as a developer' tells nothing: begin with the case");
        }
    }
}
