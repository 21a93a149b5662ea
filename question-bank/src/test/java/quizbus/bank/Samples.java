package quizbus.bank;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One item of each kind, small enough to reckon by hand. */
final class Samples {

    private Samples() {}

    static final Item.Single SINGLE =
            new Item.Single(card("msg-0001"), List.of(option("a", false), option("b", true), option("c", false)), true);
    static final Item.Multiple MULTIPLE = new Item.Multiple(
            card("msg-0002"),
            List.of(option("a", true), option("b", true), option("c", false), option("d", true), option("e", false)),
            3,
            true);
    static final Item.TrueFalse TRUEFALSE = new Item.TrueFalse(card("msg-0003"), true);
    static final Item.Numeric NUMERIC = new Item.Numeric(
            card("msg-0004"),
            new BigDecimal("30"),
            "min",
            new BigDecimal("0"),
            Map.of("h", new BigDecimal("60"), "s", new BigDecimal("0.016667")));
    static final Item.Order ORDER = new Item.Order(card("msg-0005"), List.of("one", "two", "three", "four"), false);
    static final Item.Match MATCH = new Item.Match(
            card("msg-0006"),
            List.of(new Item.Pair("x", "X"), new Item.Pair("y", "Y"), new Item.Pair("z", "Z")),
            List.of("W"));
    static final Item.Text TEXT = new Item.Text(
            card("msg-0007"),
            List.of("X-Forwarded-For", "XFF header"),
            List.of("X-Forwarded-Port", "X-Forwarded-Fort"),
            List.copyOf(EnumSet.of(Item.Fold.CASE, Item.Fold.SPACE, Item.Fold.HYPHEN)),
            1);
    static final Item.Cloze CLOZE = new Item.Cloze(
            card("msg-0008"),
            Map.of(
                    "1", new Item.Blank(List.of("4 KB", "4096 bytes"), List.of("1 KB", "4 KB", "64 KB")),
                    "2", new Item.Blank(List.of("envelope"), List.of())));

    static final List<Item> ALL = List.of(SINGLE, MULTIPLE, TRUEFALSE, NUMERIC, ORDER, MATCH, TEXT, CLOZE);

    static Question asked(Item item, Integer... places) {
        return new Question(item, Question.POINTS, new Layout(List.of(places), Map.of()));
    }

    static Item.Card card(String id) {
        return card(id, "sqs", "integration-messaging", 3);
    }

    static Item.Card card(String id, String topic, String domain, int difficulty, String... enemies) {
        return new Item.Card(
                id,
                1,
                topic,
                domain,
                "What holds for " + id + "?",
                Optional.of("aws sqs help"),
                "Because it is so, as the notes say and practice shows.",
                "recall",
                difficulty,
                30,
                List.of("sqs", "limits"),
                OptionalInt.of(1),
                List.of(new Item.Source("002", String.valueOf(id.hashCode() & 0xffff))),
                Optional.of(new Item.Correction("outdated", "256 KB", "1 MiB")),
                List.of(enemies));
    }

    private static Item.Option option(String key, boolean correct) {
        return new Item.Option(key, "Option " + key, correct, "Why " + key);
    }
}
