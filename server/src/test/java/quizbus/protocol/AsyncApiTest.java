package quizbus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed catalogue says what the records say. */
class AsyncApiTest {

    private static final String COMMAND =
            "The records and %s differ. Write it anew: mvn -pl server -am test -Dtest=AsyncApiTest"
                    + " -Dcatalogue.write=true -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void theAsyncApiFileIsThatOfTheRecords() throws IOException {
        assertSame(Path.of("docs/asyncapi.yaml"), new Catalogue().asyncApi());
    }

    @Test
    void theTypesOfTheWebClientAreThoseOfTheRecords() throws IOException {
        assertSame(Path.of("../web-client/types/messages.d.ts"), new Catalogue().types());
    }

    private static void assertSame(Path file, String text) throws IOException {
        if (Boolean.getBoolean("catalogue.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertEquals(text, Files.exists(file) ? Files.readString(file) : "", COMMAND.formatted(file));
    }
}
