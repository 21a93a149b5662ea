package quizbus.bank.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bank.Item;

final class BankReaderTest {

    private static final String HEAD = """
            format: quizbank/1
            topic: sqs
            defaults:
              status: reviewed
              verified: {as_of: 2026-11-20, by: notes-only}
            items:
            """;
    private static final String SINGLE = """
              - id: msg-k7f3
                rev: 1
                kind: single
                stem: What does SQS hold?
                options:
                  - {key: a, text: Messages, correct: true, why: It is a queue of messages.}
                  - {key: b, text: Tables, why: That is a database.}
                  - {key: c, text: NO, why: No is text in YAML 1.2.}
                explanation: SQS is a queue, and what waits in a queue of SQS are messages.
                level: recall
                difficulty: 1
                time_s: 20
                source: [{doc: "002", lines: "752-754"}]
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aManifestWithOneTopic() throws IOException {
        write("bank.yaml", """
                format: quizbank-manifest/1
                id: test
                title: Test
                licence: Apache-2.0
                language: en
                sources: {"002": {file: notes.txt, sha256: %s}}
                domainsOfNotes: [{id: messaging, name: Messaging}]
                topics: {sqs: {name: Amazon SQS, domain: messaging, quota: 2}}
                """.formatted("0".repeat(64)));
    }

    @Test
    void aGoodFileIsReadWithItsDefaults() throws IOException {
        write("items/messaging/sqs.yaml", HEAD + SINGLE);

        var reading = BankReader.read(folder);

        assertEquals(List.of(), reading.problems());
        var single = assertInstanceOf(
                Item.Single.class, reading.bank().item("msg-k7f3").orElseThrow());
        assertEquals("NO", single.options().get(2).text());
        assertEquals("messaging", single.card().domain());
        assertTrue(single.shuffle());
    }

    @Test
    void everyFaultOfAFileStandsInOneReport() throws IOException {
        write("items/messaging/sqs.yaml", HEAD + """
                  - id: msg-k7f3
                    rev: 1
                    kind: single
                    stem: "What does SQS hold? "
                    options:
                      - {key: a, text: Messages, correct: true, why: It is a queue of messages.}
                      - {key: b, text: true, why: That is a database.}
                      - {key: c, text: Streams}
                    explanation: SQS is a queue, and what waits in a queue of SQS are messages.
                    level: recal
                    difficulty: 1
                    dificulty: 2
                    time_s: 20
                    source: [{doc: "002", lines: "752-754"}]
                  - id: msg-x4bt
                    rev: 1
                    kind: numeric
                    stem: How long?
                    answer: {value: 30}
                    explanation: It is hidden for half a minute, unless somebody has changed that.
                    level: recall
                    difficulty: 1
                    time_s: 20
                    source: []
                """);

        var reading = BankReader.read(folder);

        var told = told(reading);
        assertHas(told, "items/messaging/sqs.yaml:10: msg-k7f3 L01 error: does not match the regex pattern");
        assertHas(told, "items/messaging/sqs.yaml:13: msg-k7f3 L01 error: boolean found, string expected");
        assertHas(told, "items/messaging/sqs.yaml:14: msg-k7f3 L01 error: the field 'why' is missing: add it");
        assertHas(told, "items/messaging/sqs.yaml:16: msg-k7f3 L01 error: does not have a value in the enumeration");
        assertHas(told, "items/messaging/sqs.yaml:7: msg-k7f3 L01 error: the field 'dificulty' does not belong here");
        assertHas(told, "items/messaging/sqs.yaml:25: msg-x4bt L01 error: the field 'unit' is missing: add it");
        assertHas(told, "items/messaging/sqs.yaml:25: msg-x4bt L01 error: the field 'tolerance' is missing: add it");
        assertHas(told, "items/messaging/sqs.yaml:30: msg-x4bt L01 error: must have at least 1 items");
        assertEquals(8, told.lines().count(), told);
    }

    @Test
    void whatYamlAllowsAndJsonDoesNotIsRefused() throws IOException {
        write(
                "items/messaging/sqs.yaml",
                HEAD
                        + SINGLE.replace("stem: What", "stem: &it What")
                                .replace("level: recall", "level: recall\n    level: apply"));

        var told = told(BankReader.read(folder));

        assertHas(told, "sqs.yaml:10: L01 error: anchors (&) are not read");
        assertHas(told, "sqs.yaml:17: L01 error: the key 'level' stands here twice");
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        write("items/messaging/sqs.yaml", HEAD + "  - id: msg-k7f3\n    stem: What: this\n");

        assertHas(told(BankReader.read(folder)), "sqs.yaml:8: L01 error: no valid YAML here");
    }

    @Test
    void itemsThatAreNoListAreAFault() throws IOException {
        write("items/messaging/sqs.yaml", HEAD + SINGLE.replace("  - id: msg-k7f3", "    id: msg-k7f3"));

        var reading = BankReader.read(folder);

        assertEquals(List.of(), reading.entries());
        assertHas(told(reading), "sqs.yaml:6: L01 error: object found, array expected");
    }

    @Test
    void whatTheSchemaCannotSayIsToldToo() throws IOException {
        write(
                "items/messaging/sqs.yaml",
                HEAD + SINGLE.replace("key: c", "key: d").replace("752-754", "754-752"));

        var told = told(BankReader.read(folder));

        assertHas(told, "sqs.yaml:7: msg-k7f3 L01 error: the keys are [a, b, d]");
        assertHas(told, "sqs.yaml:7: msg-k7f3 L04 error: the lines 754-752 go backwards");
    }

    @Test
    void anIdIsTakenOnceAndEnemiesNameEachOther() throws IOException {
        var second = SINGLE.replace("msg-k7f3", "msg-q2nd") + "    enemies: [msg-k7f3, msg-none]\n";
        write("items/messaging/sqs.yaml", HEAD + SINGLE + SINGLE + second.replace("msg-none", "msg-n0n3"));

        var reading = BankReader.read(folder);

        var told = told(reading);
        assertHas(told, "sqs.yaml:20: msg-k7f3 L02 error: the id is taken at items/messaging/sqs.yaml:7");
        assertHas(told, "sqs.yaml:33: msg-q2nd L02 error: the enemy msg-n0n3 is no item");
        assertHas(told, "sqs.yaml:7: msg-k7f3 L02 error: the item msg-q2nd names this one an enemy");
        assertEquals(2, reading.entries().size());
    }

    @Test
    void aFileThatNoTopicClaimsIsTold() throws IOException {
        write("items/messaging/sqss.yaml", HEAD + SINGLE);

        assertHas(told(BankReader.read(folder)), "items/messaging/sqss.yaml:1: L01 error: no topic of bank.yaml");
    }

    @Test
    void draftsAreReadButNotPlayed() throws IOException {
        write("items/messaging/sqs.yaml", HEAD + SINGLE + "    status: draft\n");

        var reading = BankReader.read(folder);

        assertEquals(1, reading.entries().size());
        assertEquals(0, reading.bank().size());
    }

    @Test
    void theManifestIsCheckedToo() throws IOException {
        write("bank.yaml", """
                format: quizbank-manifest/1
                topics: {sqs: {name: Amazon SQS, domain: massaging, quota: two}}
                """);

        var told = told(BankReader.read(folder));

        assertHas(told, "bank.yaml:2: L01 error: the domain 'massaging' is not in domainsOfNotes");
        assertHas(told, "bank.yaml:2: L01 error: string found, integer expected");
        assertHas(told, "bank.yaml:1: L01 error: the field 'title' is missing: add it");
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String told(Reading reading) {
        var told = new StringBuilder();
        reading.problems().forEach(problem -> told.append(problem).append('\n'));
        return told.toString();
    }

    private static void assertHas(String told, String part) {
        assertTrue(told.contains(part), part + "\nis not in\n" + told);
    }
}
