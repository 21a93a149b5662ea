package quizbus.bank.lint;

import quizbus.bank.Item;
import quizbus.bank.read.Entry;

/** L03, L07, L08 and L33: what fits a phone, a projector and the time. */
final class LengthRules implements ItemRules {

    private static final int[] STEPS = {10, 15, 20, 30, 40, 45, 60, 90, 120};
    /** Characters that an unhurried reader takes in a second. */
    private static final double PACE = 17;

    @Override
    public void check(Entry entry, Findings findings) {
        explanation(entry, findings);
        stem(entry, findings);
        code(entry, findings);
        optionCount(entry, findings);
        time(entry, findings);
    }

    private static void explanation(Entry entry, Findings findings) {
        var card = entry.item().card();
        int length = card.explanation().length();
        if (length < 40 || length > 400) {
            findings.error(entry, "/explanation", "L03", "the explanation has " + length + " characters: 40 to 400");
        } else if (length > 320) {
            findings.warn(entry, "/explanation", "L03", "the explanation has " + length + " characters: at most 320");
        }
        var told = Grams.five(card.stem() + " " + String.join(" ", entry.key()));
        if (Grams.five(card.explanation()).containedIn(told) > 0.8) {
            findings.warn(entry, "/explanation", "L03", "it only repeats stem and key: say why");
        }
    }

    private static void stem(Entry entry, Findings findings) {
        var item = entry.item();
        int stem = item.card().stem().length();
        length(entry, "/stem", "the stem", stem, 160, 240, findings);
        int all = stem;
        var options = Parts.options(item);
        for (int index = 0; index < options.size(); index++) {
            var option = options.get(index);
            all += option.text().length();
            length(
                    entry,
                    "/options/" + index + "/text",
                    "option " + option.key(),
                    option.text().length(),
                    60,
                    75,
                    findings);
            length(entry, "/options/" + index + "/why", "the why", option.why().length(), 140, 140, findings);
        }
        length(entry, "/stem", "stem and options together", all, 380, Integer.MAX_VALUE, findings);
    }

    private static void length(
            Entry entry, String at, String what, int length, int wanted, int most, Findings findings) {
        if (length > most) {
            findings.error(entry, at, "L07", what + " has " + length + " characters: at most " + most);
        } else if (length > wanted) {
            findings.warn(entry, at, "L07", what + " has " + length + " characters: at most " + wanted);
        }
    }

    private static void code(Entry entry, Findings findings) {
        var code = entry.item().card().code().orElse("");
        if (code.lines().count() > 12 || code.lines().anyMatch(line -> line.length() > 48)) {
            findings.error(entry, "/code", "L07", "the code is larger than 12 lines of 48 columns: shorten it");
        }
    }

    private static void optionCount(Entry entry, Findings findings) {
        int count = Parts.options(entry.item()).size();
        if (entry.item() instanceof Item.Single && count > 4) {
            if (count > 5) {
                findings.error(entry, "/options", "L08", "a single has " + count + " options: 3 or 4");
            } else {
                findings.warn(entry, "/options", "L08", "a single has 5 options: drop the weakest");
            }
        }
        if (entry.item() instanceof Item.Multiple multiple) {
            if (count < 4) {
                findings.error(entry, "/options", "L08", "a multiple has " + count + " options: 4 to 6");
            } else if (multiple.choose() > count - 2) {
                findings.error(entry, "/choose", "L08", "fewer than two options are wrong: add some");
            }
        }
    }

    private static void time(Entry entry, Findings findings) {
        int wanted = seconds(entry.item());
        int given = entry.item().card().seconds();
        if (given < wanted) {
            findings.warn(entry, "/time_s", "L33", given + " s are too few to read and think: " + wanted);
        }
    }

    /** The least step of time in which the item can be read and answered. */
    static int seconds(Item item) {
        var card = item.card();
        int characters = card.stem().length();
        for (var part : Parts.shown(item)) {
            characters += part.text().length();
        }
        int moves = item instanceof Item.Order || item instanceof Item.Match
                ? item instanceof Item.Match match
                        ? match.pairs().size()
                        : Parts.shown(item).size()
                : 0;
        double seconds = characters / PACE + 5 + (card.level().equals("apply") ? 10 : 0) + 5 * moves;
        for (int step : STEPS) {
            if (step >= seconds) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
