package quizbus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static quizbus.bank.Samples.asked;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SheetTest {

    @Test
    void optionsAreNamedByTheirPlace() {
        var sheet = Sheet.of(asked(Samples.SINGLE, 2, 0, 1));

        assertEquals(List.of(shown("a", "Option c"), shown("b", "Option a"), shown("c", "Option b")), sheet.options());
    }

    @Test
    void aMatchShowsLeftSidesInPlaceAndAllRightSides() {
        var sheet = Sheet.of(asked(Samples.MATCH, 3, 2, 1, 0));

        assertEquals(List.of(shown("l1", "x"), shown("l2", "y"), shown("l3", "z")), sheet.left());
        assertEquals(List.of(shown("r1", "W"), shown("r2", "Z"), shown("r3", "Y"), shown("r4", "X")), sheet.right());
    }

    @Test
    void gapsShowTheirOptionsInTheOrderOfTheLayout() {
        var question = new Question(Samples.CLOZE, 1000, new Layout(List.of(), Map.of("1", List.of(2, 0, 1))));

        var sheet = Sheet.of(question);

        assertEquals(Map.of("1", List.of("64 KB", "1 KB", "4 KB"), "2", List.of()), sheet.blanks());
    }

    @Test
    void unitsBeginWithTheOneAskedFor() {
        assertEquals(List.of("min", "s", "h"), Sheet.of(asked(Samples.NUMERIC)).units());
    }

    @Test
    void theKeyIsToldInTheIdsOfTheScreen() {
        var key = Key.of(asked(Samples.MULTIPLE, 4, 3, 2, 1, 0));

        assertEquals(new Answer.Choices(List.of("b", "d", "e")), key.correct());
        assertEquals(Map.of("a", "Why e", "b", "Why d", "c", "Why c", "d", "Why b", "e", "Why a"), key.why());
    }

    @Test
    void furtherFormsAreToldBesideTheFirst() {
        assertEquals(List.of("XFF header"), Key.of(asked(Samples.TEXT)).also());
        assertEquals(
                Map.of("1", List.of("4096 bytes")), Key.of(asked(Samples.CLOZE)).alsoBlanks());
    }

    @Test
    void countsNameEveryOptionOfAChoice() {
        List<Answer> answers = List.of(new Answer.Choice("b"), new Answer.Choice("b"), new Answer.Choice("a"));

        assertEquals(Map.of("a", 1, "b", 2, "c", 0), Counts.of(asked(Samples.SINGLE), answers));
        assertEquals(Map.of("true", 0, "false", 0), Counts.of(asked(Samples.TRUEFALSE), List.of()));
        assertEquals(
                Map.of("a", 1, "b", 0, "c", 1, "d", 0, "e", 0),
                Counts.of(asked(Samples.MULTIPLE), List.of(new Answer.Choices(List.of("a", "c")))));
        assertEquals(Map.of(), Counts.of(asked(Samples.ORDER), List.of(new Answer.Ordered(List.of("a")))));
    }

    private static Sheet.Shown shown(String id, String text) {
        return new Sheet.Shown(id, text);
    }
}
