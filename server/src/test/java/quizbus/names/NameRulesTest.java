package quizbus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who nobody may be called, and who must not be taken for that. */
final class NameRulesTest {

    private final NameRules rules = NameRules.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "HOST",
                "host 2",
                "Host_1",
                "The Host",
                "H O S T",
                "h.o.s.t",
                "Hoost",
                "H0st",
                "Нost",
                "НОЅТ",
                "Ｈｏｓｔ",
                "𝐇𝐨𝐬𝐭",
                "Hóst",
                "- Host -",
                "★Host★",
                "Teacher",
                "TeacheR 1",
                "Teаcher",
                "T3acher",
                "Admin",
                "4dmin",
                "Adm1n!",
                "Аdmin",
                "Administrator",
                "Moderator",
                "Quizbus",
                "quiz bus",
                "QuizBus 3000",
                "Quiz-Master",
                "Server",
                "System",
                "Lehrer",
                "Lehrerin",
                "Profesor",
                "Professor",
                "Professeur",
                "Maîtresse",
                "Öğretmen",
                "Учитель",
                "учитель 1",
                "老师",
                "선생님",
                "معلم"
            })
    void nobodyIsTakenForTheHost(String name) {
        assertTrue(rules.objection(name).orElseThrow().contains("taken for the host"), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fuck",
                "FUCK you",
                "FuckYou",
                "xXfuckXx",
                "fuuuuck",
                "f u c k",
                "f.u.c.k.",
                "f_u_c_k",
                "fцck off shit",
                "Fúck",
                "ｆｕｃｋ",
                "𝓯𝓾𝓬𝓴",
                "SНIT",
                "sh1t",
                "$h!t",
                "5h17",
                "Shit!",
                "shit99",
                "BigSlut",
                "b1tch",
                "B!TCH",
                "cunt",
                "a55hole",
                "n1gger",
                "niggggers",
                "Hitler 2",
                "Scheiße",
                "SCHEISSE",
                "Hurensohn",
                "puta",
                "Kurwa!",
                "хуй",
                "ХУЙ"
            })
    void wordsThatHurtAreFoundInTheirDisguises(String name) {
        assertTrue(rules.objection(name).orElseThrow().contains("word"), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scunthorpe",
                "Penistone",
                "Essex",
                "Sussex",
                "Cassandra",
                "Hancock",
                "Cockburn",
                "Nigel",
                "Niger",
                "Nigeria",
                "Dick",
                "Dickinson",
                "Fanny",
                "Kike",
                "Cox",
                "Gay",
                "Randy",
                "Pornchai",
                "Porn",
                "Phuc",
                "Yamashita",
                "Matsushita",
                "Shitake",
                "Jihad",
                "Isis",
                "Slutsky",
                "Olaf Uckermann",
                "Assad",
                "Ass Diop",
                "Agent 455",
                "Matt Fuchs",
                "Anaí",
                "Verga",
                "Hostetler",
                "Ghost",
                "Anna Host",
                "Server D.",
                "Tom Lehrer",
                "Adam",
                "Maya the host's cat",
                "Me",
                "P1",
                "Bot 12",
                "Łukasz",
                "محمد",
                "שרה",
                "李小龍",
                "Anna Shi Tanaka",
                "J. S. B.",
                "42",
                "🚀"
            })
    void harmlessNamesPass(String name) {
        assertEquals(Optional.empty(), rules.objection(name), name);
    }
}
