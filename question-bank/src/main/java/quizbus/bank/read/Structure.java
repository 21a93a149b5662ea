package quizbus.bank.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import quizbus.bank.Amount;
import quizbus.bank.Item;
import quizbus.bank.Wording;

/** What an item must be beyond its schema, so that it can be played at all. */
final class Structure {

    private static final Pattern GAP = Pattern.compile("\\{\\{(\\d+)}}");

    private static final int MOST_LINES = 30;

    private Structure() {}

    /** Tells each fault with the rule it breaks and what to do. */
    static void check(Item item, BiConsumer<String, String> fault) {
        switch (item) {
            case Item.Single single -> keys(single.options(), fault);
            case Item.Multiple multiple -> {
                keys(multiple.options(), fault);
                chosen(multiple, fault);
            }
            case Item.Numeric numeric -> numbers(numeric, fault);
            case Item.Text text -> forms(text, fault);
            case Item.Cloze cloze -> gaps(cloze, fault);
            case Item.Match match -> sides(match, fault);
            case Item.TrueFalse _, Item.Order _ -> {}
        }
        for (var source : item.card().source()) {
            lines(source, fault);
        }
    }

    private static void keys(List<Item.Option> options, BiConsumer<String, String> fault) {
        var keys = options.stream().map(Item.Option::key).toList();
        var wanted = List.of("a", "b", "c", "d", "e", "f").subList(0, options.size());
        if (!keys.equals(wanted)) {
            fault.accept("L01", "the keys are " + keys + ": number the options " + wanted + " in this order");
        }
        var texts = new HashSet<String>();
        for (var option : options) {
            if (!texts.add(option.text())) {
                fault.accept("L17", "two options say '" + option.text() + "': change one");
            }
        }
    }

    private static void chosen(Item.Multiple multiple, BiConsumer<String, String> fault) {
        long right = multiple.options().stream().filter(Item.Option::correct).count();
        if (right != multiple.choose()) {
            fault.accept("L23", "choose is " + multiple.choose() + " but " + right + " options are correct: agree");
        }
    }

    private static void numbers(Item.Numeric numeric, BiConsumer<String, String> fault) {
        boolean ordinary = Amount.isOrdinary(numeric.value())
                && Amount.isOrdinary(numeric.tolerance())
                && numeric.acceptUnits().values().stream().allMatch(Amount::isOrdinary);
        if (!ordinary) {
            fault.accept("L24", "a number has more than 40 digits: round it");
        }
        if (numeric.acceptUnits().containsKey(numeric.unit())) {
            fault.accept("L24", "accept_units repeats the unit '" + numeric.unit() + "': remove it there");
        }
    }

    private static void forms(Item.Text text, BiConsumer<String, String> fault) {
        for (var rejected : text.reject()) {
            var folded = Wording.fold(rejected, text.folds());
            if (text.accept().stream()
                    .anyMatch(form -> Wording.fold(form, text.folds()).equals(folded))) {
                fault.accept("L25", "'" + rejected + "' is both accepted and rejected: remove one");
            }
        }
    }

    private static void gaps(Item.Cloze cloze, BiConsumer<String, String> fault) {
        var stem = new ArrayList<String>();
        GAP.matcher(cloze.card().stem()).results().forEach(gap -> stem.add(gap.group(1)));
        if (!new TreeSet<>(stem).equals(new TreeSet<>(cloze.blanks().keySet()))
                || stem.size() > cloze.blanks().size()) {
            fault.accept(
                    "L28",
                    "the stem has the gaps " + stem + ", blanks has "
                            + new TreeSet<>(cloze.blanks().keySet()) + ": each gap once in both");
        }
        for (var blank : cloze.blanks().entrySet()) {
            options(blank, fault);
        }
    }

    private static void options(Map.Entry<String, Item.Blank> blank, BiConsumer<String, String> fault) {
        var options = blank.getValue().options();
        var accepted =
                options.stream().filter(blank.getValue().accept()::contains).toList();
        if (!options.isEmpty() && !accepted.equals(blank.getValue().accept().subList(0, 1))) {
            fault.accept(
                    "L28",
                    "gap " + blank.getKey() + " offers " + accepted
                            + " as right: offer the first accepted form and no other");
        }
        if (new HashSet<>(options).size() < options.size()) {
            fault.accept("L17", "gap " + blank.getKey() + " offers a word twice: change one");
        }
    }

    private static void sides(Item.Match match, BiConsumer<String, String> fault) {
        var rights =
                new ArrayList<>(match.pairs().stream().map(Item.Pair::right).toList());
        rights.addAll(match.decoys());
        if (new HashSet<>(rights).size() < rights.size()) {
            fault.accept("L27", "two right sides are the same: a left side must have one partner only");
        }
        var lefts = match.pairs().stream().map(Item.Pair::left).toList();
        if (new HashSet<>(lefts).size() < lefts.size()) {
            fault.accept("L27", "two left sides are the same: change one");
        }
    }

    private static void lines(Item.Source source, BiConsumer<String, String> fault) {
        var parts = source.lines().split("-");
        long first = Long.parseLong(parts[0]);
        long count = Long.parseLong(parts[parts.length - 1]) - first + 1;
        if (count < 1) {
            fault.accept("L04", "the lines " + source.lines() + " go backwards: first line first");
        } else if (count > MOST_LINES) {
            fault.accept("L04", count + " lines are cited: at most 30, those that say it");
        }
    }
}
