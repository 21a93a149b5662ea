package quizbus.bank.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import quizbus.bank.Amount;
import quizbus.bank.Item;
import quizbus.bank.read.Entry;
import quizbus.bank.read.Problem.Severity;

/** B01 to B06: over the whole bank, neither length nor place nor wording gives keys away. */
final class KeyBalance implements BankRules {

    /** Below this many items chance alone breaks the bounds. */
    private static final int ENOUGH = 20;
    /** Chi-square at p = 0.01 for 1 to 5 degrees of freedom. */
    private static final double[] CHI_SQUARE = {6.635, 9.210, 11.345, 13.277, 15.086};

    @Override
    public void check(List<Entry> entries, Findings findings) {
        var four = entries.stream()
                .map(Entry::item)
                .filter(item ->
                        item instanceof Item.Single single && single.options().size() == 4)
                .toList();
        if (four.size() >= ENOUGH) {
            strictly("longest", "B01", Severity.ERROR, four, (key, other) -> key > other, findings);
            strictly("shortest", "B02", Severity.WARNING, four, (key, other) -> key < other, findings);
            letters(four, findings);
        }
        runs(entries, findings);
        ranks(entries, findings);
        claims(entries, findings);
        absolutes(entries, findings);
    }

    private static void strictly(
            String how,
            String rule,
            Severity severity,
            List<Item> items,
            BiPredicate<Integer, Integer> beats,
            Findings findings) {
        long count = items.stream().filter(item -> isStrictly(item, beats)).count();
        double limit = 0.25 + 2.33 * Math.sqrt(0.1875 / items.size());
        double share = (double) count / items.size();
        if (share > limit) {
            var message = "the key is the %s option in %.1f %% of %d items: at most %.1f %%";
            findings.bank(1, rule, severity, told(message, how, share * 100, items.size(), limit * 100));
        }
    }

    private static boolean isStrictly(Item item, BiPredicate<Integer, Integer> beats) {
        int key = Parts.key(item).orElseThrow().text().length();
        return Parts.distractors(item).stream().allMatch(text -> beats.test(key, text.length()));
    }

    private static void letters(List<Item> items, Findings findings) {
        double margin = 3 * Math.sqrt(0.1875 / items.size());
        for (var letter : List.of("a", "b", "c", "d")) {
            long count = items.stream()
                    .filter(item -> Parts.key(item).orElseThrow().key().equals(letter))
                    .count();
            double share = (double) count / items.size();
            if (Math.abs(share - 0.25) > margin) {
                var message = "the key is %s in %.1f %% of %d items: %.1f to %.1f %%";
                findings.bank(
                        1,
                        "B03",
                        Severity.WARNING,
                        told(message, letter, share * 100, items.size(), (0.25 - margin) * 100, (0.25 + margin) * 100));
            }
        }
    }

    private static void runs(List<Entry> entries, Findings findings) {
        var last = "";
        int run = 0;
        for (var entry : entries) {
            var key = Parts.key(entry.item());
            if (key.isPresent()) {
                run = key.get().key().equals(last) ? run + 1 : 1;
                last = key.get().key();
                if (run == 5) {
                    var message = "five keys in a row are " + last + ", up to " + entry.id() + ": move one";
                    findings.bank(1, "B03", Severity.WARNING, message);
                }
            }
        }
    }

    private static void ranks(List<Entry> entries, Findings findings) {
        for (int size = 3; size <= 5; size++) {
            var counts = new int[size];
            for (var entry : entries) {
                var options = Parts.options(entry.item());
                boolean numbers = options.size() == size
                        && options.stream()
                                .allMatch(option -> Amount.parse(option.text()).isPresent());
                Parts.key(entry.item()).filter(_ -> numbers).ifPresent(key -> counts[options.indexOf(key)]++);
            }
            double expected = IntStream.of(counts).sum() / (double) size;
            double chiSquare = Arrays.stream(counts)
                    .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                    .sum();
            if (expected * size >= ENOUGH && chiSquare > CHI_SQUARE[size - 2]) {
                var message = "keys among rising numbers stand at places " + Arrays.toString(counts) + ": spread them";
                findings.bank(1, "B04", Severity.ERROR, message);
            }
        }
    }

    private static void claims(List<Entry> entries, Findings findings) {
        var claims = entries.stream()
                .map(Entry::item)
                .filter(Item.TrueFalse.class::isInstance)
                .map(Item.TrueFalse.class::cast)
                .toList();
        double share = claims.stream().filter(Item.TrueFalse::answer).count() / (double) claims.size();
        if (claims.size() >= ENOUGH && (share < 0.45 || share > 0.60)) {
            var message = "%.0f %% of %d claims are true: 45 to 60 %%";
            findings.bank(1, "B05", Severity.WARNING, told(message, share * 100, claims.size()));
        }
    }

    private static void absolutes(List<Entry> entries, Findings findings) {
        var absolute = entries.stream()
                .flatMap(entry -> Parts.options(entry.item()).stream())
                .filter(option -> CueRules.isAbsolute(option.text()))
                .toList();
        double share = absolute.stream().filter(Item.Option::correct).count() / (double) absolute.size();
        if (absolute.size() >= ENOUGH && (share < 0.15 || share > 0.35)) {
            var message = "%.0f %% of %d options with an absolute word are right: 15 to 35 %%";
            findings.bank(1, "B06", Severity.WARNING, told(message, share * 100, absolute.size()));
        }
    }

    private static String told(String message, Object... parts) {
        return String.format(Locale.ROOT, message, parts);
    }
}
