package quizbus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our table of look-alikes is that of ICU, less what normalisation makes the same. */
final class LookAlikesTest {

    private static final Path TABLE = Path.of("src/main/resources/quizbus/names", LookAlikes.TABLE);
    private static final SpoofChecker ICU = new SpoofChecker.Builder().build();

    @Test
    void theTableIsThatOfIcu() throws IOException {
        var table = table();
        if (Boolean.getBoolean("table.write")) {
            Files.writeString(TABLE, table);
        }

        assertEquals(table, Files.readString(TABLE), "Write it anew with -Dtable.write=true");
    }

    @Test
    void everyCharacterHasTheSkeletonThatIcuGivesIt() {
        var differing = characters()
                .mapToObj(letter -> normal(Character.toString(letter)))
                .filter(text -> !ICU.getSkeleton(text).equals(LookAlikes.skeleton(text)))
                .toList();

        assertEquals(List.of(), differing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "Аdа", "Łukasz Öçé", "rnodern", "ﬁve ½", "ऐश्वर्या", "한국어 이름", "🚀 I1l|"})
    void aTextHasTheSkeletonThatIcuGivesIt(String text) {
        assertEquals(ICU.getSkeleton(normal(text)), LookAlikes.skeleton(normal(text)));
    }

    private static String table() {
        var alike = new TreeMap<String, List<Integer>>(characters()
                .boxed()
                .filter(letter -> normal(Character.toString(letter)).equals(decomposed(Character.toString(letter))))
                .filter(letter -> !ICU.getSkeleton(Character.toString(letter)).equals(Character.toString(letter)))
                .collect(Collectors.groupingBy(letter -> ICU.getSkeleton(Character.toString(letter)))));
        var lines = new StringBuilder("""
                # Unicode Technical Standard 39, look-alikes ("confusables"), as in ICU %s: what it looks like, and what does.
                # Data of the Unicode Consortium, https://www.unicode.org/license.txt. LookAlikesTest writes this file.
                """.formatted(VersionInfo.ICU_VERSION));
        alike.forEach((prototype, letters) -> lines.append(hexadecimal(prototype.codePoints()))
                .append(": ")
                .append(hexadecimal(letters.stream().mapToInt(letter -> letter)))
                .append('\n'));
        return lines.toString();
    }

    /** All that a name may hold. */
    private static IntStream characters() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(letter -> Nickname.problem("a%sa".formatted(Character.toString(letter)))
                        .isEmpty());
    }

    private static String hexadecimal(IntStream letters) {
        return letters.mapToObj("%04X"::formatted).collect(Collectors.joining(" "));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
