package quizbus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quizbus.bank.Samples.asked;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnswerCheckTest {

    @Test
    void theKeyOfEveryKindIsInForm() {
        for (var item : Samples.ALL) {
            var question = asked(item);

            assertEquals(
                    Optional.empty(),
                    AnswerCheck.problem(question, Key.of(question).correct()),
                    item.kind());
        }
    }

    @Test
    void anAnswerOfAnotherKindIsToldTheForm() {
        for (var item : Samples.ALL) {
            var other = item instanceof Item.Text ? new Answer.Choice("a") : new Answer.Typed("a");

            var problem = AnswerCheck.problem(asked(item), other).orElse("");

            assertTrue(problem.contains(", as in {\""), item.kind() + ": " + problem);
        }
    }

    @Test
    void aChoiceIsOneOfWhatIsShown() {
        assertProblem("Choose one of a, b or c.", Samples.SINGLE, new Answer.Choice("d"));
        assertProblem("Choose one of true or false.", Samples.TRUEFALSE, new Answer.Choice("yes"));
    }

    @Test
    void choicesAreAsManyAsAskedFor() {
        assertProblem("Choose 3 options; you chose none.", Samples.MULTIPLE, new Answer.Choices(List.of()));
        assertProblem(
                "Choose 3 options; you chose 4.", Samples.MULTIPLE, new Answer.Choices(List.of("a", "b", "c", "d")));
        assertProblem("Choose each option at most once.", Samples.MULTIPLE, new Answer.Choices(List.of("a", "a")));
        assertProblem("Choose among a, b, c, d or e.", Samples.MULTIPLE, new Answer.Choices(List.of("z")));
        assertFine(Samples.MULTIPLE, new Answer.Choices(List.of("e")));
    }

    @Test
    void aNumberHasAnOfferedUnitAndFewDigits() {
        assertProblem("Give the number in min, s or h.", Samples.NUMERIC, number("1", "days"));
        assertProblem("Give the number with fewer digits.", Samples.NUMERIC, number("1e999999999", "min"));
        assertProblem("Give the number with fewer digits.", Samples.NUMERIC, number("1" + "0".repeat(40), "min"));
        assertFine(Samples.NUMERIC, number("-1.5E3", "s"));
    }

    @Test
    void anOrderNamesEveryEntryOnce() {
        assertProblem("These entries are missing: d.", Samples.ORDER, new Answer.Ordered(List.of("c", "a", "b")));
        assertProblem("Name each entry once.", Samples.ORDER, new Answer.Ordered(List.of("a", "b", "c", "c")));
        assertProblem("Order the entries a, b, c or d.", Samples.ORDER, new Answer.Ordered(List.of("x")));
    }

    @Test
    void aMatchHasEveryLeftSide() {
        assertProblem("These left sides are missing: l2, l3.", Samples.MATCH, new Answer.Pairs(Map.of("l1", "r4")));
        assertProblem("Match the left sides l1, l2 or l3.", Samples.MATCH, new Answer.Pairs(Map.of("l4", "r1")));
        assertProblem(
                "Match with the right sides r1, r2, r3 or r4.", Samples.MATCH, new Answer.Pairs(Map.of("l1", "r5")));
    }

    @Test
    void aTypedAnswerIsNeitherEmptyNorLong() {
        assertProblem("Write an answer with 1 to 100 characters.", Samples.TEXT, new Answer.Typed("  "));
        assertProblem("Write an answer with 1 to 100 characters.", Samples.TEXT, new Answer.Typed("x".repeat(101)));
        assertFine(Samples.TEXT, new Answer.Typed("🙂".repeat(100)));
    }

    @Test
    void aClozeHasEveryGapAndItsOptionsWhereThereAreAny() {
        assertProblem("These gaps are missing: 2.", Samples.CLOZE, new Answer.Blanks(Map.of("1", "4 KB")));
        assertProblem("Fill the gaps 1 or 2.", Samples.CLOZE, new Answer.Blanks(Map.of("3", "4 KB")));
        assertProblem(
                "Fill gap 1 with one of its options.",
                Samples.CLOZE,
                new Answer.Blanks(Map.of("1", "4096 bytes", "2", "x")));
        assertProblem(
                "Fill gap 2 with 1 to 100 characters.", Samples.CLOZE, new Answer.Blanks(Map.of("1", "4 KB", "2", "")));
    }

    private static void assertProblem(String sentence, Item item, Answer answer) {
        assertEquals(Optional.of(sentence), AnswerCheck.problem(asked(item), answer));
    }

    private static void assertFine(Item item, Answer answer) {
        assertEquals(Optional.empty(), AnswerCheck.problem(asked(item), answer));
    }

    private static Answer number(String number, String unit) {
        return new Answer.Number(new BigDecimal(number), Optional.of(unit));
    }
}
