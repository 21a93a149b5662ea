package quizbus.bank.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import quizbus.bank.read.Entry;
import quizbus.bank.read.Manifest;
import quizbus.bank.read.Problem.Severity;

/** B07, B08, B09 and B11: every topic served, and a good mixture over all. */
final class MixRules implements BankRules {

    private static final int ENOUGH = 100;
    private static final int POINTS = 5;
    private static final Pattern ACRONYM = Pattern.compile(
            "\\b(?:stands? for|short for|abbreviat\\w+|acronym|spelled out)\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> KINDS = new LinkedHashMap<>();
    private static final int[] DIFFICULTIES = {10, 25, 35, 22, 8};

    static {
        KINDS.put("single", 62);
        KINDS.put("multiple", 10);
        KINDS.put("truefalse", 8);
        KINDS.put("numeric", 8);
        KINDS.put("cloze", 4);
        KINDS.put("text", 3);
        KINDS.put("match", 3);
        KINDS.put("order", 2);
    }

    private final Manifest manifest;

    MixRules(Manifest manifest) {
        this.manifest = manifest;
    }

    @Override
    public void check(List<Entry> entries, Findings findings) {
        var reviewed = entries.stream().filter(Entry::isReviewed).toList();
        quotas(reviewed, findings);
        if (reviewed.size() >= ENOUGH) {
            mixture(reviewed, findings);
            acronyms(reviewed, findings);
            explanations(reviewed, findings);
        }
    }

    private void quotas(List<Entry> entries, Findings findings) {
        for (var plan : manifest.plans()) {
            long count = entries.stream()
                    .filter(entry ->
                            entry.item().card().topic().equals(plan.topic().id()))
                    .count();
            if (count < plan.quota()) {
                var message = plan.topic().id() + " has " + count + " reviewed items: at least " + plan.quota();
                findings.bank(plan.line(), "B07", Severity.ERROR, message);
            }
        }
    }

    private static void mixture(List<Entry> entries, Findings findings) {
        KINDS.forEach((kind, wanted) -> near(
                "kind " + kind, entries, wanted, entry -> entry.item().kind().equals(kind), findings));
        for (int difficulty = 1; difficulty <= DIFFICULTIES.length; difficulty++) {
            int level = difficulty;
            near(
                    "difficulty " + level,
                    entries,
                    DIFFICULTIES[level - 1],
                    entry -> entry.item().card().difficulty() == level,
                    findings);
        }
        bound("recall", 0, 50, entries, findings);
        bound("understand", 20, 100, entries, findings);
        bound("apply", 30, 100, entries, findings);
    }

    private static void near(String what, List<Entry> entries, int wanted, Predicate<Entry> is, Findings findings) {
        double share = share(entries, is);
        if (Math.abs(share - wanted) > POINTS) {
            told(what, share, Math.max(0, wanted - POINTS), wanted + POINTS, "B08", findings);
        }
    }

    private static void bound(String level, int least, int most, List<Entry> entries, Findings findings) {
        double share = share(entries, entry -> entry.item().card().level().equals(level));
        if (share < least || share > most) {
            told("level " + level, share, least, most, "B08", findings);
        }
    }

    private static void acronyms(List<Entry> entries, Findings findings) {
        double share = share(
                entries, entry -> ACRONYM.matcher(entry.item().card().stem()).find());
        if (share > 3) {
            told("expanding acronyms", share, 0, 3, "B09", findings);
        }
    }

    private static void explanations(List<Entry> entries, Findings findings) {
        var lengths = entries.stream()
                .mapToInt(entry -> entry.item().card().explanation().length())
                .sorted()
                .toArray();
        int median = lengths[lengths.length / 2];
        if (median < 110 || median > 240) {
            findings.bank(
                    1, "B11", Severity.WARNING, "the middle explanation has " + median + " characters: 110 to 240");
        }
    }

    private static double share(List<Entry> entries, Predicate<Entry> is) {
        return 100.0 * entries.stream().filter(is).count() / entries.size();
    }

    private static void told(String what, double share, int least, int most, String rule, Findings findings) {
        var message = String.format(Locale.ROOT, "%s is %.1f %% of the bank: %d to %d %%", what, share, least, most);
        findings.bank(1, rule, Severity.WARNING, message);
    }
}
