package quizbus.bank.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import quizbus.bank.Item;

/** The texts that an item is made of, each with where it stands below the item. */
final class Parts {

    private Parts() {}

    /** A text and its JSON pointer below the item. */
    record Part(String at, String text) {}

    /** Everything that a player may read. */
    static List<Part> all(Item item) {
        var parts = new ArrayList<Part>();
        parts.add(new Part("/stem", item.card().stem()));
        parts.addAll(shown(item));
        var options = options(item);
        for (int index = 0; index < options.size(); index++) {
            parts.add(new Part("/options/" + index + "/why", options.get(index).why()));
        }
        parts.add(new Part("/explanation", item.card().explanation()));
        item.card().correction().ifPresent(correction -> {
            parts.add(new Part("/correction/note_says", correction.noteSays()));
            parts.add(new Part("/correction/now", correction.now()));
        });
        return parts;
    }

    /** What the screen shows to choose from: options, entries, both sides of a match, options of gaps. */
    static List<Part> shown(Item item) {
        var parts = new ArrayList<Part>();
        switch (item) {
            case Item.Single single -> texts(parts, single.options());
            case Item.Multiple multiple -> texts(parts, multiple.options());
            case Item.Order order -> numbered(parts, "/sequence/", "", order.sequence());
            case Item.Match match -> {
                numbered(
                        parts,
                        "/pairs/",
                        "/left",
                        match.pairs().stream().map(Item.Pair::left).toList());
                numbered(
                        parts,
                        "/pairs/",
                        "/right",
                        match.pairs().stream().map(Item.Pair::right).toList());
                numbered(parts, "/decoys/", "", match.decoys());
            }
            case Item.Cloze cloze ->
                new TreeMap<>(cloze.blanks())
                        .forEach((gap, blank) -> numbered(parts, "/blanks/" + gap + "/options/", "", blank.options()));
            case Item.TrueFalse _, Item.Numeric _, Item.Text _ -> {}
        }
        return parts;
    }

    /** The options of a single or multiple, else none. */
    static List<Item.Option> options(Item item) {
        return switch (item) {
            case Item.Single single -> single.options();
            case Item.Multiple multiple -> multiple.options();
            case Item.TrueFalse _, Item.Numeric _, Item.Order _, Item.Match _, Item.Text _, Item.Cloze _ -> List.of();
        };
    }

    /** The one right option of a single. */
    static Optional<Item.Option> key(Item item) {
        return item instanceof Item.Single single
                ? single.options().stream().filter(Item.Option::correct).findFirst()
                : Optional.empty();
    }

    /** The texts of the options that are wrong. */
    static List<String> distractors(Item item) {
        return options(item).stream()
                .filter(option -> !option.correct())
                .map(Item.Option::text)
                .toList();
    }

    /** Where the right option of a single stands. */
    static String keyAt(Item item) {
        var options = options(item);
        return key(item).map(key -> "/options/" + options.indexOf(key)).orElse("");
    }

    private static void texts(List<Part> parts, List<Item.Option> options) {
        numbered(
                parts,
                "/options/",
                "/text",
                options.stream().map(Item.Option::text).toList());
    }

    private static void numbered(List<Part> parts, String before, String after, List<String> texts) {
        for (int index = 0; index < texts.size(); index++) {
            parts.add(new Part(before + index + after, texts.get(index)));
        }
    }
}
