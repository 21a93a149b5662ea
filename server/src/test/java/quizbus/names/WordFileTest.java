package quizbus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator writes into a file of words. */
final class WordFileTest {

    @TempDir
    private Path folder;

    @Test
    void wordsAreAddedAndTakenOut() throws Exception {
        var words = WordFile.read(file("""
                \uFEFF# our own
                dick

                *Ziege*   # anywhere
                -shit
                -fuck
                """));

        assertTrue(words.areIn(Reading.all("D1ck")));
        assertFalse(words.areIn(Reading.all("Dickinson")));
        assertTrue(words.areIn(Reading.all("Bergziegen")));
        assertFalse(words.areIn(Reading.all("shit")));
        assertFalse(words.areIn(Reading.all("fuckyou")));
        assertTrue(words.areIn(Reading.all("cunt")), "what is built in stays");
    }

    @Test
    void wordsOfAnyScriptAreKept() throws Exception {
        var words = WordFile.read(file("笨蛋\n*дурак*\nحمار\n"));

        assertTrue(words.areIn(Reading.all("笨蛋")));
        assertTrue(words.areIn(Reading.all("ДУРАКИ")));
        assertTrue(words.areIn(Reading.all("حمار 7")));
    }

    @Test
    void allFaultsAreToldWithTheirLines() throws IOException {
        var file = file("good\ntwo words\n*\n-nothere\n***\n" + "x".repeat(41) + "\n");

        var faults =
                assertThrows(WordFile.Faults.class, () -> WordFile.read(file)).sentences();

        assertEquals(
                List.of(2, 3, 4, 5, 6),
                faults.stream()
                        .map(fault -> Integer.valueOf(fault.replaceFirst("^.*words.txt, line (\\d+): .*$", "$1")))
                        .toList());
        assertTrue(faults.get(2).endsWith("there is no word \"nothere\" to take out."));
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsAFault() throws IOException {
        var missing = folder.resolve("none.txt");
        var binary = Files.write(folder.resolve("words.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});

        assertTrue(fault(missing).contains("cannot be read"));
        assertTrue(fault(binary).contains("not UTF-8"));
        assertTrue(fault(folder).contains("cannot be read"));
    }

    @Test
    void aFileEndsAt64Kilobytes() throws Exception {
        var full = "abcdefg\n".repeat(WordFile.BYTES_MOST / 8);

        assertTrue(WordFile.read(file(full)).areIn(Reading.all("abcdefg")));
        assertTrue(fault(file(full + "\n")).contains("larger than 64 KiB"));
    }

    private static String fault(Path file) {
        return assertThrows(WordFile.Faults.class, () -> WordFile.read(file))
                .sentences()
                .getFirst();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("words.txt"), text);
    }
}
