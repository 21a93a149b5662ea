package quizbus.bank.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuizbankTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aBankWithOneTopic() throws IOException {
        Files.writeString(folder.resolve("bank.yaml"), """
                format: quizbank-manifest/1
                id: test
                title: Test
                licence: Apache-2.0
                language: en
                sources: {}
                domainsOfNotes: [{id: messaging, name: Messaging}]
                topics: {sqs: {name: Amazon SQS, domain: messaging, quota: 2, seeds: ["000:1-9"]}}
                """);
    }

    @Test
    void aNewItemIsADraftThatCanBeReadAndLocked() throws IOException {
        var minted = run(0, "new", "sqs");
        var second = run(0, "new", "sqs", "--prefix", "msg");
        var locked = run(0, "lock");

        assertTrue(minted.matches("(?s)sqs-[0-9b-z]{4} added to .*"), minted);
        assertTrue(second.startsWith("msg-"), second);
        assertEquals("2 ids, 2 of them new.\n", locked);
        assertEquals(3, Files.readAllLines(folder.resolve("ids.lock")).size());
    }

    @Test
    void anUnknownTopicIsRefusedWithItsNeighbours() {
        var told = run(2, "new", "sqss");

        assertTrue(told.contains("near it: [sqs]"), told);
    }

    @Test
    void aChangedMeaningIsNotLockedWithoutAWord() throws IOException {
        run(0, "new", "sqs");
        run(0, "lock");
        change("What does it ask?", "What does it ask now?");

        assertTrue(run(1, "lock").contains("its meaning changed"));
        assertTrue(run(1, "lint").contains("L02 error: stem, options or answer changed"));
        run(0, "lock", "--wording");
    }

    @Test
    void aVanishedItemIsRetiredOnPurpose() throws IOException {
        var id = run(0, "new", "sqs").substring(0, 8);
        run(0, "lock");
        Files.delete(file());

        assertTrue(run(1, "lock").contains(id + ": it has vanished"));
        run(0, "lock", "--retire", id);
        assertTrue(Files.readString(folder.resolve("ids.lock")).contains(" retired"));
    }

    @Test
    void lintTellsWhatItFoundAndWhatItDidNotRun() {
        run(0, "new", "sqs");

        var told = run(1, "lint");

        assertTrue(told.contains("bank.yaml:8: B07 error: sqs has 0 reviewed items: at least 2"), told);
        assertTrue(told.contains("L02 error: the id is not in ids.lock"), told);
        assertTrue(told.contains("Not run, for want of --notes: L04, L05, L06, L31, B10."), told);
    }

    @Test
    void fmtChecksAndMends() throws IOException {
        run(0, "new", "sqs");
        change("rev: 1", "rev:   1");

        assertTrue(run(1, "fmt", "--check").contains("not in canonical form"));
        run(0, "fmt");
        assertEquals("", run(0, "fmt", "--check"));
    }

    @Test
    void statsAndGapsCount() {
        run(0, "new", "sqs");

        assertTrue(run(0, "stats").contains("messaging                    1 100.0 %"));
        assertTrue(run(0, "gaps").contains("messaging/sqs: 0 of 2, not cited yet: 000:1-9"));
    }

    private String run(int exit, String... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = "--bank";
        all[1] = folder.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        var out = System.out;
        var err = System.err;
        var told = new ByteArrayOutputStream();
        try (var stream = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            assertEquals(exit, Quizbank.run(all), () -> told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    private void change(String from, String to) throws IOException {
        Files.writeString(file(), Files.readString(file()).replace(from, to));
    }

    private Path file() {
        return folder.resolve("items/messaging/sqs.yaml");
    }
}
