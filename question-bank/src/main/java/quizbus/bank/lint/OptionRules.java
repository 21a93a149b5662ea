package quizbus.bank.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quizbus.bank.Item;
import quizbus.bank.read.Entry;

/** L10, L13 and L14: options that answer the question each on its own, plainly and in one form. */
final class OptionRules implements ItemRules {

    private static final Pattern COMBINED = Pattern.compile(
            "\\b(?:all|none|any|both|neither|some) of (?:the above|the others?|these)\\b"
                    + "|\\bboth \\(?[a-f]\\)? and \\(?[a-f]\\)?(?: |$)|\\boptions? [a-f]\\b|\\banswers? [a-f]\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(?:usually|often|sometimes|may|might|generally|typically|frequently|normally)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERB_ING = Pattern.compile(
            "^\\w{2,}ing (?:\\w+ )?(?:a|an|the|its|their|it|each|every|by|to|from|in|on|with|for|at)\\b.*");
    private static final Pattern TO_VERB = Pattern.compile("^to \\w+.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STARTS_CAPITAL = Pattern.compile("^[*\"'(]*[A-Z].*", Pattern.DOTALL);
    private static final Pattern STARTS_SMALL = Pattern.compile("^[a-z]+(?: .*|$)", Pattern.DOTALL);

    @Override
    public void check(Entry entry, Findings findings) {
        var options = Parts.options(entry.item());
        for (int index = 0; index < options.size(); index++) {
            var text = options.get(index).text();
            if (COMBINED.matcher(text).find()) {
                findings.error(
                        entry, "/options/" + index, "L10", "'" + text + "' speaks of other options: name a fact");
            }
            vague(entry, "/options/" + index, text, findings);
        }
        if (entry.item() instanceof Item.TrueFalse claim) {
            vague(entry, "/stem", claim.card().stem(), findings);
        }
        if (!options.isEmpty()) {
            article(entry, options, findings);
            form(entry, options, findings);
            finish(entry, options, findings);
        }
    }

    private static void vague(Entry entry, String at, String text, Findings findings) {
        var found = VAGUE.matcher(Words.withoutCode(text));
        if (found.find()) {
            findings.warn(
                    entry, at, "L13", "'" + found.group() + "' leaves room for both answers: say how often, or what");
        }
    }

    private static void article(Entry entry, List<Item.Option> options, Findings findings) {
        var stem = Words.plain(entry.item().card().stem()).strip();
        boolean an = stem.endsWith(" an");
        if (!an && !stem.endsWith(" a")) {
            return;
        }
        for (int index = 0; index < options.size(); index++) {
            boolean vowel =
                    "aeiouAEIOU".indexOf(Words.plain(options.get(index).text()).charAt(0)) >= 0;
            if (vowel != an) {
                findings.warn(
                        entry, "/options/" + index, "L14", "it does not follow the article at the end of the stem");
            }
        }
    }

    private static void form(Entry entry, List<Item.Option> options, Findings findings) {
        var key = Parts.key(entry.item());
        if (key.isEmpty()) {
            return;
        }
        var own = formOf(key.get().text());
        boolean othersAgree = Parts.distractors(entry.item()).stream()
                        .map(OptionRules::formOf)
                        .distinct()
                        .count()
                == 1;
        boolean alone = options.stream()
                .filter(option -> !option.correct())
                .noneMatch(option -> formOf(option.text()).equals(own));
        if (alone && othersAgree) {
            findings.warn(
                    entry,
                    Parts.keyAt(entry.item()),
                    "L14",
                    "the key alone has this form (" + own + "): make them alike");
        }
    }

    private static String formOf(String text) {
        var plain = Words.plain(text);
        if (TO_VERB.matcher(plain).matches()) {
            return "to …";
        }
        return VERB_ING.matcher(plain).matches() ? "…ing" : "other";
    }

    private static void finish(Entry entry, List<Item.Option> options, Findings findings) {
        long stops =
                options.stream().filter(option -> option.text().endsWith(".")).count();
        if (stops > 0 && stops < options.size()) {
            findings.warn(entry, "/options", "L14", "some options end with a full stop and some do not: none should");
        }
        var capital = first(options, STARTS_CAPITAL);
        var small = first(options, STARTS_SMALL);
        if (capital.isPresent() && small.isPresent()) {
            findings.warn(entry, "/options", "L14", "some options begin with a capital and some do not: all should");
        }
    }

    private static Optional<Item.Option> first(List<Item.Option> options, Pattern start) {
        return options.stream()
                .filter(option -> start.matcher(option.text()).matches())
                .findFirst();
    }
}
