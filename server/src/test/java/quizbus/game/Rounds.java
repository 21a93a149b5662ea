package quizbus.game;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import quizbus.bank.Answer;
import quizbus.bank.Item;
import quizbus.bank.Layout;
import quizbus.bank.Question;
import quizbus.bank.Round;

/** A round with one question of each kind, numbered in the order of {@link quizbus.bank.Kind}, and answers to them. */
final class Rounds {

    static final int SINGLE = 1;
    static final int MULTIPLE = 2;
    static final int TRUEFALSE = 3;
    static final int NUMERIC = 4;
    static final int ORDER = 5;
    static final int MATCH = 6;
    static final int TEXT = 7;
    static final int CLOZE = 8;

    private static final List<Question> ALL = List.of(
            asked(new Item.Single(card(SINGLE), options("b"), true), 0, 1, 2, 3, 4),
            asked(new Item.Multiple(card(MULTIPLE), options("abd"), 3, true), 0, 1, 2, 3, 4),
            asked(new Item.TrueFalse(card(TRUEFALSE), true)),
            asked(new Item.Numeric(
                    card(NUMERIC), new BigDecimal(30), "min", BigDecimal.ZERO, Map.of("h", new BigDecimal(60)))),
            asked(new Item.Order(card(ORDER), List.of("one", "two", "three", "four"), false), 1, 0, 2, 3),
            asked(
                    new Item.Match(
                            card(MATCH),
                            List.of(new Item.Pair("x", "X"), new Item.Pair("y", "Y"), new Item.Pair("z", "Z")),
                            List.of("W")),
                    0,
                    1,
                    2,
                    3),
            asked(new Item.Text(card(TEXT), List.of("envelope"), List.of(), List.of(Item.Fold.CASE), 0)),
            asked(new Item.Cloze(
                    card(CLOZE),
                    Map.of(
                            "1", new Item.Blank(List.of("4 KB"), List.of()),
                            "2", new Item.Blank(List.of("envelope"), List.of())))));

    private Rounds() {}

    /** The first questions of the round, at most eight. */
    static Round of(int count) {
        return new Round(ALL.subList(0, count));
    }

    /** The same single question that often. */
    static Round ofSingles(int count) {
        return new Round(Collections.nCopies(count, ALL.getFirst()));
    }

    static Answer right(int question) {
        return switch (question) {
            case SINGLE -> new Answer.Choice("b");
            case MULTIPLE -> new Answer.Choices(List.of("a", "b", "d"));
            case TRUEFALSE -> new Answer.Choice("true");
            case NUMERIC -> new Answer.Number(new BigDecimal(30), Optional.empty());
            case ORDER -> new Answer.Ordered(List.of("b", "a", "c", "d"));
            case MATCH -> new Answer.Pairs(Map.of("l1", "r1", "l2", "r2", "l3", "r3"));
            case TEXT -> new Answer.Typed("Envelope");
            case CLOZE -> new Answer.Blanks(Map.of("1", "4 KB", "2", "envelope"));
            default -> throw new IllegalArgumentException("The round has eight questions, not " + question);
        };
    }

    static Answer wrong(int question) {
        return switch (question) {
            case SINGLE -> new Answer.Choice("a");
            case MULTIPLE -> new Answer.Choices(List.of("c", "e"));
            case TRUEFALSE -> new Answer.Choice("false");
            case NUMERIC -> new Answer.Number(new BigDecimal(31), Optional.of("min"));
            case ORDER -> new Answer.Ordered(List.of("d", "c", "a", "b"));
            case MATCH -> new Answer.Pairs(Map.of("l1", "r4", "l2", "r1", "l3", "r2"));
            case TEXT -> new Answer.Typed("parcel");
            case CLOZE -> new Answer.Blanks(Map.of("1", "1 KB", "2", "parcel"));
            default -> throw new IllegalArgumentException("The round has eight questions, not " + question);
        };
    }

    private static Question asked(Item item, Integer... places) {
        return new Question(item, Question.POINTS, new Layout(List.of(places), Map.of()));
    }

    private static List<Item.Option> options(String right) {
        return "abcde"
                .chars()
                .mapToObj(Character::toString)
                .map(key -> new Item.Option(key, "Option " + key, right.contains(key), "Why " + key))
                .toList();
    }

    private static Item.Card card(int number) {
        return new Item.Card(
                "msg-000" + number,
                1,
                "sqs",
                "integration-messaging",
                "What holds?",
                Optional.empty(),
                "Because it is so.",
                "recall",
                3,
                30,
                List.of("sqs"),
                OptionalInt.empty(),
                List.of(new Item.Source("002", "1")),
                Optional.empty(),
                List.of());
    }
}
