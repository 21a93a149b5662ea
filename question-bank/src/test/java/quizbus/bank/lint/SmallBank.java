package quizbus.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import quizbus.bank.read.BankReader;
import quizbus.bank.read.Yaml;

/** A bank of a few items in a folder of its own; what an item leaves out is filled in. */
final class SmallBank {

    static final Path FIXTURES = Path.of("src/test/resources/lint-fixtures");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String SIGNS = "0123456789bcdfghjkmnpqrstvwxyz";

    private final Path folder;
    private final List<ObjectNode> items = new ArrayList<>();
    private int quota;
    private String allow = "[]";

    SmallBank(Path folder) {
        this.folder = folder;
    }

    /** Adds the items of a YAML list. */
    SmallBank with(String yaml) {
        var parsed = Yaml.parse(yaml);
        if (!parsed.faults().isEmpty()) {
            throw new IllegalArgumentException(parsed.faults().toString());
        }
        parsed.root().forEach(item -> items.add(filled((ObjectNode) item, items.size())));
        return this;
    }

    SmallBank quota(int least) {
        this.quota = least;
        return this;
    }

    SmallBank allowing(String waived) {
        this.allow = waived;
        return this;
    }

    /** Ids of the items, without those that are only there for others. */
    List<String> ids() {
        return items.stream()
                .filter(item -> !item.has("innocent"))
                .map(item -> item.path("id").asText())
                .toList();
    }

    /** Lints the bank with its notes; without a lock file, every id is locked as it stands. */
    Lint.Report lint(Optional<Path> lock) throws Exception {
        write();
        var reading = BankReader.read(folder);
        var rows = new java.util.TreeMap<String, IdsLock.Row>();
        reading.entries().forEach(entry -> rows.put(entry.id(), IdsLock.row(entry)));
        if (lock.isPresent()) {
            Files.copy(lock.get(), folder.resolve("ids.lock"));
        }
        var locked = lock.isPresent() ? IdsLock.read(folder) : new IdsLock(rows);
        var notes = Notes.read(FIXTURES.resolve("notes"), reading.manifest());
        return new Lint(Registers.read(folder), locked, Optional.of(notes), TODAY).check(reading);
    }

    private void write() throws Exception {
        var note = Files.readAllBytes(FIXTURES.resolve("notes/notes.txt"));
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(note));
        Files.writeString(folder.resolve("bank.yaml"), """
                format: quizbank-manifest/1
                id: test
                title: Test
                licence: Apache-2.0
                language: en
                allow: %s
                sources: {"900": {file: notes.txt, sha256: %s}}
                domainsOfNotes: [{id: messaging, name: Messaging}]
                topics: {sqs: {name: Amazon SQS, domain: messaging, quota: %d, seeds: ["900:1-5", "900:7-11"]}}
                """.formatted(allow, sha256, quota));
        registers();
        var root = JsonNodeFactory.instance.objectNode();
        root.put("format", "quizbank/1").put("topic", "sqs");
        var written = root.putArray("items");
        items.forEach(item -> written.add(item.deepCopy().without(List.of("innocent"))));
        var file = folder.resolve("items/messaging/sqs.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, root.toPrettyString());
    }

    private void registers() throws IOException {
        var registers = Files.createDirectories(folder.resolve("registers"));
        for (var name : List.of("words.txt", "casing.txt", "renames.yaml")) {
            Files.copy(Path.of("registers").resolve(name), registers.resolve(name));
        }
        Files.copy(FIXTURES.resolve("notes/stale.yaml"), registers.resolve("stale.yaml"));
    }

    private static ObjectNode filled(ObjectNode item, int number) {
        missing(item, "id", "\"msg-00" + SIGNS.charAt(number / 30) + SIGNS.charAt(number % 30) + "\"");
        missing(item, "rev", "1");
        missing(item, "kind", "single");
        missing(item, "status", "reviewed");
        missing(item, "explanation", "What was asked is told here in words that suit every item of a test.");
        missing(item, "level", "understand");
        missing(item, "difficulty", "3");
        missing(item, "time_s", "60");
        missing(item, "source", "[{doc: \"900\", lines: \"3\"}]");
        missing(item, "verified", "{as_of: 2026-11-20, by: web-copy}");
        int key = 0;
        for (JsonNode option : item.path("options")) {
            missing((ObjectNode) option, "key", "abcdef".substring(key, key + 1));
            missing((ObjectNode) option, "why", "This is so in tests.");
            key++;
        }
        return item;
    }

    private static void missing(ObjectNode node, String field, String yaml) {
        if (!node.has(field)) {
            node.set(field, Yaml.parse(yaml).root());
        }
    }
}
