package quizbus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static quizbus.bank.Samples.asked;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class GradingTest {

    @Test
    void theKeyOfEveryKindEarnsAll() {
        var random = new java.util.Random(7);
        for (var item : Samples.ALL) {
            var question = new Question(item, Question.POINTS, Shuffle.layout(item, random));

            var credit = Grading.credit(question, Key.of(question).correct());

            assertEquals(Credit.FULL, credit, item.kind());
        }
    }

    @Test
    void aChoiceIsReadThroughTheLayout() {
        var question = asked(Samples.SINGLE, 1, 2, 0);

        assertEquals(Credit.FULL, Grading.credit(question, new Answer.Choice("a")));
        assertEquals(Credit.NONE, Grading.credit(question, new Answer.Choice("b")));
        assertEquals(Credit.NONE, Grading.credit(question, new Answer.Choice("f")));
    }

    @Test
    void aMissTakesAHitAwayButNeverMore() {
        var question = asked(Samples.MULTIPLE);

        assertEquals(Credit.FULL, Grading.credit(question, choices("d", "a", "b")));
        assertEquals(new Credit(6667), Grading.credit(question, choices("a", "b")));
        assertEquals(new Credit(3333), Grading.credit(question, choices("a", "b", "c")));
        assertEquals(Credit.NONE, Grading.credit(question, choices("a", "c", "e")));
    }

    @Test
    void aNumberIsConvertedToTheUnitOfTheItem() {
        var question = asked(Samples.NUMERIC);

        assertEquals(Credit.FULL, Grading.credit(question, number("30", "min")));
        assertEquals(Credit.FULL, Grading.credit(question, number("30.0", null)));
        assertEquals(Credit.FULL, Grading.credit(question, number("0.5", "h")));
        assertEquals(Credit.FULL, Grading.credit(question, number("1800", "s")));
        assertEquals(Credit.NONE, Grading.credit(question, number("1801", "s")));
        assertEquals(Credit.NONE, Grading.credit(question, number("30", "h")));
        assertEquals(Credit.NONE, Grading.credit(question, number("30", "days")));
    }

    @Test
    void aToleranceIncludesItsEdges() {
        var item =
                new Item.Numeric(Samples.card("msg-0004"), new BigDecimal("0.7"), "s", new BigDecimal("0.1"), Map.of());

        assertEquals(Credit.FULL, Grading.credit(asked(item), number("0.8", null)));
        assertEquals(Credit.FULL, Grading.credit(asked(item), number("0.6", null)));
        assertEquals(Credit.NONE, Grading.credit(asked(item), number("0.81", null)));
    }

    @Test
    void aHugeExponentCostsNothing() {
        var question = asked(Samples.NUMERIC);

        Assertions.assertTimeout(Duration.ofMillis(500), () -> {
            assertEquals(Credit.NONE, Grading.credit(question, number("1e999999999", "h")));
            assertEquals(Credit.NONE, Grading.credit(question, number("-1e-999999999", "h")));
            assertEquals(Credit.NONE, Grading.credit(question, number("0e999999999", null)));
        });
    }

    @Test
    void anOrderEarnsTheNeighboursThatItKeeps() {
        var question = asked(Samples.ORDER, 3, 2, 1, 0);

        assertEquals(Credit.FULL, Grading.credit(question, ordered("d", "c", "b", "a")));
        assertEquals(new Credit(6667), Grading.credit(question, ordered("a", "d", "c", "b")));
        assertEquals(Credit.NONE, Grading.credit(question, ordered("a", "b", "c", "d")));
        assertEquals(Credit.NONE, Grading.credit(question, ordered("d", "c")));
        assertEquals(Credit.NONE, Grading.credit(question, ordered("d", "d", "c", "b")));
    }

    @Test
    void anExactOrderIsAllOrNothing() {
        var item = new Item.Order(Samples.card("msg-0005"), List.of("one", "two", "three"), true);

        assertEquals(Credit.FULL, Grading.credit(asked(item), ordered("a", "b", "c")));
        assertEquals(Credit.NONE, Grading.credit(asked(item), ordered("b", "c", "a")));
    }

    @Test
    void aMatchEarnsTheShareOfItsPairs() {
        var question = asked(Samples.MATCH, 3, 0, 1, 2);

        assertEquals(Credit.FULL, Grading.credit(question, pairs("r2", "r3", "r4")));
        assertEquals(new Credit(3333), Grading.credit(question, pairs("r2", "r1", "r3")));
        assertEquals(new Credit(3333), Grading.credit(question, new Answer.Pairs(Map.of("l1", "r2"))));
    }

    @Test
    void aTypedWordMayBeFoldedOrSlightlyOff() {
        var question = asked(Samples.TEXT);

        assertEquals(Credit.FULL, Grading.credit(question, new Answer.Typed("  x forwarded  for ")));
        assertEquals(Credit.FULL, Grading.credit(question, new Answer.Typed("X-Forwarde-For")));
        assertEquals(Credit.FULL, Grading.credit(question, new Answer.Typed("x-fowrarded-for")));
        assertEquals(Credit.FULL, Grading.credit(question, new Answer.Typed("Ｘ－Forwarded－For")));
        assertEquals(Credit.NONE, Grading.credit(question, new Answer.Typed("X-Frwarde-For")));
        assertEquals(Credit.NONE, Grading.credit(question, new Answer.Typed("")));
    }

    @Test
    void aRejectedFormWinsOverCloseness() {
        var question = asked(Samples.TEXT);

        assertEquals(Credit.NONE, Grading.credit(question, new Answer.Typed("x-forwarded-fort")));
        assertEquals(Credit.NONE, Grading.credit(question, new Answer.Typed("x-forwarded-forr")));
        assertEquals(Credit.NONE, Grading.credit(question, new Answer.Typed("X-Forwarded-Port")));
    }

    @Test
    void aShortFormIsOnlyRightAsItIs() {
        var item = new Item.Text(Samples.card("msg-0007"), List.of("SQS"), List.of(), List.of(Item.Fold.CASE), 1);

        assertEquals(Credit.FULL, Grading.credit(asked(item), new Answer.Typed("sqs")));
        assertEquals(Credit.NONE, Grading.credit(asked(item), new Answer.Typed("sns")));
    }

    @Test
    void articlesPluralsAndPunctuationFoldWhereAsked() {
        var item = new Item.Text(
                Samples.card("msg-0007"), List.of("dead-letter queue"), List.of(), List.of(Item.Fold.values()), 0);

        assertEquals(Credit.FULL, Grading.credit(asked(item), new Answer.Typed("The dead letter queues.")));
        assertEquals(Credit.FULL, Grading.credit(asked(item), new Answer.Typed("a Dead–Letter Queue")));
        assertEquals(Credit.NONE, Grading.credit(asked(item), new Answer.Typed("letter queue")));
    }

    @Test
    void aClozeEarnsTheShareOfItsGaps() {
        var question = asked(Samples.CLOZE);

        assertEquals(Credit.FULL, Grading.credit(question, blanks("4096 Bytes", " Envelope ")));
        assertEquals(new Credit(5000), Grading.credit(question, blanks("4KB", "enevelope")));
        assertEquals(Credit.NONE, Grading.credit(question, blanks("1 KB", "")));
    }

    @Test
    void anAnswerOfAnotherFormEarnsNothing() {
        for (var item : Samples.ALL) {
            var other = item instanceof Item.Text ? new Answer.Choice("a") : new Answer.Typed("a");

            assertEquals(Credit.NONE, Grading.credit(asked(item), other), item.kind());
        }
    }

    private static Answer choices(String... ids) {
        return new Answer.Choices(List.of(ids));
    }

    private static Answer ordered(String... ids) {
        return new Answer.Ordered(List.of(ids));
    }

    private static Answer pairs(String first, String second, String third) {
        return new Answer.Pairs(Map.of("l1", first, "l2", second, "l3", third));
    }

    private static Answer blanks(String first, String second) {
        return new Answer.Blanks(Map.of("1", first, "2", second));
    }

    private static Answer number(String number, @org.jspecify.annotations.Nullable String unit) {
        return new Answer.Number(new BigDecimal(number), Optional.ofNullable(unit));
    }
}
