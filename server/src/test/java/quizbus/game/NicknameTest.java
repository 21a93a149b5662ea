package quizbus.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NicknameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Ada Lovelace",
                "José",
                "O'Neill-Šimunić",
                "蘭丸",
                "ليلى",
                "ऐश्वर्या",
                "👩‍🚀",
                "🏳️‍🌈 team",
                "<img onerror=x>",
                "x\t y"
            })
    void namesOfAllSortsAreFine(String name) {
        assertEquals(Optional.empty(), Nickname.problem(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n ",
                "\u200D",
                "\u0301\u0301",
                "\u3164",
                "A\u034Fda",
                "\u2800\u2800",
                "Ada\u202Eevil",
                "Ada\u200B",
                "Ada\uFEFF",
                "Ada\u0000",
                "Ada\uE000",
                "Ada\uD800",
                "Ada\u2028Eve",
                "a\u0334\u0335\u0336"
            })
    void whatShowsNothingOrDisturbsOthersIsNoName(String name) {
        assertTrue(Nickname.problem(name).isPresent());
    }

    @Test
    void aNameHasAtMostTwentyFourClusters() {
        assertEquals(Optional.empty(), Nickname.problem("x".repeat(24)));
        assertEquals(Optional.empty(), Nickname.problem("é".repeat(24)));
        assertTrue(Nickname.problem("x".repeat(25)).isPresent());
    }

    @Test
    void aNameHasAtMost160Bytes() {
        var emoji = "👩‍🚀".repeat(14);

        assertEquals(Optional.empty(), Nickname.problem(emoji + "x".repeat(6)));
        assertTrue(Nickname.problem(emoji + "x".repeat(7)).isPresent());
    }

    @Test
    void aNameIsShownTidied() {
        assertEquals("Ada Lovelace", Nickname.of("  Ada \n Lovelace ").shown());
        assertEquals("é", Nickname.of("e\u0301").shown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ADA", " Ada", "A d a", "Ａｄａ", "A\u200Dda", "Ada\uFE0F"})
    void namesThatLookTheSameFoldToTheSame(String name) {
        assertEquals(Nickname.of("Ada").folded(), Nickname.of(name).folded());
    }
}
