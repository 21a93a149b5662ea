package quizbus.bank.read;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** A file of items that anybody may have written. */
class FileFuzzTest {

    /** It is read, and whatever cannot be read is a fault with its line. */
    @FuzzTest(maxDuration = "3m")
    void anyFileIsReadOrFaulty(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var problems = new ArrayList<Problem>();
        var entries = new FileReader("sqs.yaml", "messaging", problems).read(text, "sqs");
        assertFalse(entries.isEmpty() && problems.isEmpty(), "nothing is read and nothing is said");
    }

    /** The same for the manifest. */
    @FuzzTest(maxDuration = "3m")
    void anyManifestIsReadOrFaulty(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        ManifestReader.read(text, new ArrayList<>());
    }
}
