package quizbus.bank.lint;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quizbus.bank.Amount;
import quizbus.bank.Item;
import quizbus.bank.Shuffle;
import quizbus.bank.read.Entry;

/** L17 and L18: options that do not cover each other, and numbers in their order. */
final class OverlapRules implements ItemRules {

    private static final Pattern RANGE =
            Pattern.compile("(?:from )?(\\d[\\d,.]*)\\s*(?:-|–|to)\\s*(\\d[\\d,.]*)\\s*(.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE = Pattern.compile("\\b(?:an?|the)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_UNIT = Pattern.compile("ms|s|sec|min|h|d");
    private static final Pattern LONG_UNIT = Pattern.compile("(?:milli)?seconds?|minutes?|hours?");

    @Override
    public void check(Entry entry, Findings findings) {
        var options =
                Parts.options(entry.item()).stream().map(Item.Option::text).toList();
        for (int one = 0; one < options.size(); one++) {
            for (int other = one + 1; other < options.size(); other++) {
                pair(entry, one, options.get(one), options.get(other), findings);
            }
        }
        if (!options.isEmpty()
                && options.stream().allMatch(text -> Amount.parse(text).isPresent())) {
            numbers(entry, options, findings);
        }
    }

    private static void pair(Entry entry, int index, String one, String other, Findings findings) {
        var at = "/options/" + index;
        var both = "'" + one + "' and '" + other + "'";
        if (isSame(one, other)) {
            findings.error(entry, at, "L17", both + " say the same: change one");
        } else if (overlap(one, other)) {
            findings.error(entry, at, "L17", both + " overlap: draw the ranges apart");
        } else if (Words.of(one).size() > 2 && Words.likeness(one, other) >= 0.8 && !differsInCode(one, other)) {
            findings.warn(entry, at, "L17", both + " are nearly the same words: sharpen the difference");
        } else if (holds(one, other) || holds(other, one)) {
            findings.warn(entry, at, "L17", both + ": one holds the other, so both may be right; draw them apart");
        }
    }

    private static boolean holds(String whole, String part) {
        return Words.holds(
                ARTICLE.matcher(whole).replaceAll(""), ARTICLE.matcher(part).replaceAll(""));
    }

    private static boolean isSame(String one, String other) {
        if (Words.plain(one).equalsIgnoreCase(Words.plain(other))) {
            return true;
        }
        var here = Amount.parse(one).map(Amount::inBase);
        var there = Amount.parse(other).map(Amount::inBase);
        return here.isPresent()
                && there.isPresent()
                && here.get().unit().equals(there.get().unit())
                && here.get().value().compareTo(there.get().value()) == 0;
    }

    /** Snippets of the same words in another order, or with other signs, are different answers. */
    private static boolean differsInCode(String one, String other) {
        return one.contains("`") && other.contains("`");
    }

    private record Span(BigDecimal from, BigDecimal until, String unit) {}

    private static boolean overlap(String one, String other) {
        var here = span(one);
        var there = span(other);
        return here.isPresent()
                && there.isPresent()
                && here.get().unit().equals(there.get().unit())
                && here.get().from().compareTo(there.get().until()) < 0
                && there.get().from().compareTo(here.get().until()) < 0;
    }

    private static Optional<Span> span(String text) {
        var found = RANGE.matcher(Words.plain(text).strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var from = Amount.parse(found.group(1) + " " + found.group(3)).map(Amount::inBase);
        var until = Amount.parse(found.group(2) + " " + found.group(3)).map(Amount::inBase);
        return from.isPresent() && until.isPresent()
                ? Optional.of(new Span(
                        from.get().value(), until.get().value(), from.get().unit()))
                : Optional.empty();
    }

    private static void numbers(Entry entry, List<String> options, Findings findings) {
        boolean shuffled = entry.item() instanceof Item.Single single && single.shuffle()
                || entry.item() instanceof Item.Multiple multiple && multiple.shuffle();
        if (shuffled) {
            findings.error(entry, "/options", "L18", "numbers stay in their order: add shuffle: false");
        }
        var units = options.stream()
                .map(Amount::parse)
                .flatMap(Optional::stream)
                .map(Amount::unit)
                .toList();
        boolean mixed = units.stream().anyMatch(unit -> SHORT_UNIT.matcher(unit).matches())
                && units.stream().anyMatch(unit -> LONG_UNIT.matcher(unit).matches());
        var sorts = new HashSet<String>();
        options.forEach(text -> Amount.parse(text).map(Amount::inBase).ifPresent(amount -> sorts.add(amount.unit())));
        if (mixed || sorts.size() > 1) {
            findings.error(entry, "/options", "L18", "the units are written in different styles: use one");
        } else if (!Shuffle.areAscending(options)) {
            findings.error(entry, "/options", "L18", "the numbers do not rise: sort them");
        }
    }
}
