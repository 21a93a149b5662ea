package quizbus.bank.lint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import quizbus.bank.Item;
import quizbus.bank.read.Entry;

/** L32: facts that age, and prices, which age at once. */
final class FreshnessRules implements ItemRules {

    private static final int DAYS = 365;
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\d.-])\\d");
    private static final Pattern PRICE =
            Pattern.compile("\\$\\s?\\d|\\bper month\\b|\\bUSD\\b|\\bcents?\\b", Pattern.CASE_INSENSITIVE);

    private final LocalDate today;

    FreshnessRules(LocalDate today) {
        this.today = today;
    }

    @Override
    public void check(Entry entry, Findings findings) {
        age(entry, findings);
        if (entry.verified().by().equals("notes-only") && !isComputed(entry.item()) && hasNumber(entry)) {
            findings.warn(
                    entry, "/verified", "L32", "its number rests on the notes alone: check it and say against what");
        }
        for (var part : Parts.all(entry.item())) {
            if (PRICE.matcher(part.text()).find()) {
                findings.error(entry, part.at(), "L32", "prices change: ask for something that stays");
            }
        }
    }

    private void age(Entry entry, Findings findings) {
        try {
            if (LocalDate.parse(entry.verified().asOf()).plusDays(DAYS).isBefore(today)) {
                findings.warn(
                        entry,
                        "/verified",
                        "L32",
                        "last checked on " + entry.verified().asOf() + ": check it again");
            }
        } catch (DateTimeParseException noDate) {
            findings.error(entry, "/verified", "L32", "'" + entry.verified().asOf() + "' is no day: write 2026-11-20");
        }
    }

    private static boolean hasNumber(Entry entry) {
        return entry.item() instanceof Item.Numeric
                || entry.key().stream()
                        .map(Words::withoutCode)
                        .anyMatch(key -> NUMBER.matcher(key).find());
    }

    /** What the player reckons from numbers in the stem is no fact of the notes. */
    private static boolean isComputed(Item item) {
        return item.card().level().equals("apply");
    }
}
