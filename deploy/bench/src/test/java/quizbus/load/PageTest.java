package quizbus.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    @TempDir
    private Path folder;

    @Test
    void onlyTheNamedPartIsReplaced() throws IOException {
        var page = folder.resolve("page.md");
        Files.writeString(page, "before\n<!-- growth -->\nold\n<!-- growth end -->\nafter\n");

        Page.put(page, "growth", "new");
        Page.put(page, "growth", "newer\n");

        assertEquals("before\n<!-- growth -->\nnewer\n<!-- growth end -->\nafter\n", Files.readString(page));
    }

    @Test
    void theCommandThatMadeItStaysAnIndentedBlock() throws IOException {
        var page = folder.resolve("page.md");
        Files.writeString(page, "<!-- growth -->\n<!-- growth end -->\n");

        Page.put(page, "growth", "    deploy/load --growth\n\n| a |\n\n");

        assertEquals(
                "<!-- growth -->\n    deploy/load --growth\n\n| a |\n<!-- growth end -->\n", Files.readString(page));
    }

    @Test
    void aPageWithoutThePlaceIsLeftAlone() throws IOException {
        var page = folder.resolve("page.md");
        Files.writeString(page, "mine");

        assertThrows(IOException.class, () -> Page.put(page, "growth", "new"));
        assertEquals("mine", Files.readString(page));
    }
}
