package quizbus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NicknameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Ada Lovelace",
                "José",
                "O'Neill-Šimunić",
                "Nguyễn Thị Ngọc",
                "蘭丸",
                "ليلى",
                "שָׁלוֹם",
                "ऐश्वर्या",
                "ज़िंटा",
                "ශ්\u200Dරී",
                "สมชาย ก้ำ",
                "한지민",
                "👩\u200D🚀",
                "🏳\uFE0F\u200D🌈 team",
                "👩🏽\u200D🤝\u200D👩🏾",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                "🇵🇱",
                "1\uFE0F\u20E3 first",
                "❤\uFE0F",
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
                "\u00A0\u2003",
                "\u200D",
                "\u0301\u0301",
                "\u3164",
                "\u115F",
                "A\u034Fda",
                "\u2800\u2800",
                "Ada\u202Eevil",
                "Ada\u2067evil",
                "Ada\u200Fevil",
                "Ada\u200B",
                "Ada\u200C",
                "Ada\u00AD",
                "Ada\u2060",
                "Ada\uFEFF",
                "Ada\u0000",
                "Ada\u001B[31m",
                "Ada\u0085",
                "Ada\uE000",
                "Ada\uD800",
                "Ada\u0378",
                "Ada\u2028Eve",
                "A\u200Dda",
                "🚀\u200Da",
                "Ada\uFE0F",
                "Ada\uFE00",
                "Ada\uDB40\uDD00",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
                "🏴\uDB40\uDC61\uDB40\uDC64\uDB40\uDC61\uDB40\uDC7F"
            })
    void whatShowsNothingOrDisturbsOthersIsNoName(String name) {
        assertTrue(Nickname.problem(name).isPresent());
    }

    @Test
    void aLetterHasAtMostTwoMarks() {
        assertEquals(Optional.empty(), Nickname.problem("a\u0334\u0335"));
        assertTrue(Nickname.problem("a\u0334\u0335\u0336").isPresent());
        assertTrue(Nickname.problem("ế\u0334").isPresent(), "two are in the letter already");
    }

    @Test
    void aNameHasAtMostTwentyFourClusters() {
        assertEquals(Optional.empty(), Nickname.problem("x".repeat(24)));
        assertEquals(Optional.empty(), Nickname.problem("é".repeat(24)));
        assertEquals(Optional.empty(), Nickname.problem("蘭".repeat(24)));
        assertTrue(Nickname.problem("x".repeat(25)).isPresent());
    }

    @Test
    void aNameHasAtMost80Bytes() {
        var emoji = String.join("", Collections.nCopies(7, "👩\u200D🚀"));

        assertEquals(Optional.empty(), Nickname.problem(emoji + "xxx"));
        assertTrue(Nickname.problem(emoji + "xxxx").isPresent());
    }

    @Test
    void aNameIsShownTidied() {
        assertEquals(
                "Ada Lovelace", Nickname.of("  Ada \n\u00A0 Lovelace\u3000").shown());
        assertEquals("é", Nickname.of("e\u0301").shown());
    }

    @ParameterizedTest
    @CsvSource({
        "Ada, ada",
        "Ada, ADA",
        "Ada, A d a",
        "Ada, Ａｄａ",
        "Ada, 𝓐𝓭𝓪",
        "Ada, Аdа",
        "Ada, АDA",
        "Anna Hill, АNNА НІLL",
        "Анна, АННА",
        "Hанна, Нанна",
        "Ian, lan",
        "Ian, 1an",
        "Ian, ian",
        "P10, P1O",
        "modern, rnodern",
        "Straße, STRASSE",
        "Σίσυφος, σίσυφοσ",
        "🏳\uFE0F\u200D🌈, 🏳🌈"
    })
    void namesThatLookAlikeAreOne(String one, String other) {
        assertTrue(isOne(one, other));
        assertTrue(isOne(other, one));
    }

    @ParameterizedTest
    @CsvSource({"Ada, Ava", "Jose, José", "P1, P2", "P11, P12", "ian, lan", "Lia, Ila", "Max, Maxi", "李, 季", "a, b"})
    void namesThatLookDifferentAreTwo(String one, String other) {
        assertFalse(isOne(one, other));
    }

    private static boolean isOne(String one, String other) {
        return !Collections.disjoint(Nickname.of(one).keys(), Nickname.of(other).keys());
    }
}
