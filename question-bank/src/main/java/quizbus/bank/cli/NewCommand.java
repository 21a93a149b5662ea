package quizbus.bank.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import quizbus.bank.lint.IdsLock;
import quizbus.bank.read.BankReader;
import quizbus.bank.read.Reading;

@Command(name = "new", description = "Mints an id and adds a draft to a topic's file.")
final class NewCommand implements Callable<Integer> {

    private static final String SIGNS = "0123456789bcdfghjkmnpqrstvwxyz";

    @ParentCommand
    private Quizbank tool = new Quizbank();

    @Parameters(index = "0", paramLabel = "TOPIC", description = "Slug of the topic, as in bank.yaml.")
    private String slug = "";

    @Option(
            names = "--prefix",
            paramLabel = "LETTERS",
            description = "2 to 4 letters before the dash (default: as in the file).")
    private @Nullable String prefix;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Integer call() throws IOException {
        var folder = tool.folder();
        var reading = BankReader.read(folder);
        var plan = reading.manifest().plan(slug);
        if (plan.isEmpty()) {
            var topics = reading.manifest().topics().stream()
                    .map(topic -> topic.id())
                    .toList();
            System.err.println("There is no topic " + slug + "; near it: " + quizbus.bank.Nearest.names(slug, topics));
            return 2;
        }
        var letters = Optional.ofNullable(prefix).orElseGet(() -> prefixIn(reading));
        if (!letters.matches("[a-z]{2,4}")) {
            System.err.println("A prefix is 2 to 4 small letters, not '" + letters + "'.");
            return 2;
        }
        var id = mint(letters, reading, IdsLock.read(folder));
        var file = folder.resolve("items/" + plan.get().topic().domain() + "/" + slug + ".yaml");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, (Files.exists(file) ? Files.readString(file) : head()) + draft(id));
        System.out.println(id + " added to " + file);
        return 0;
    }

    private String mint(String letters, Reading reading, IdsLock lock) {
        while (true) {
            var id = new StringBuilder(letters + "-");
            for (int sign = 0; sign < 4; sign++) {
                id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            var minted = id.toString();
            boolean used = lock.rows().containsKey(minted)
                    || reading.entries().stream().anyMatch(entry -> entry.id().equals(minted));
            if (!used) {
                return minted;
            }
        }
    }

    /** The prefix of the topic's first item, or the first letters of its slug. */
    private String prefixIn(Reading reading) {
        return reading.entries().stream()
                .filter(entry -> entry.item().card().topic().equals(slug))
                .map(entry -> entry.id().substring(0, entry.id().indexOf('-')))
                .findFirst()
                .orElseGet(() -> slug.replaceAll("[^a-z]", "").replaceFirst("^(.{2,4}).*", "$1"));
    }

    private String head() {
        return """
                # yaml-language-server: $schema=../../schema/items.schema.json
                format: quizbank/1
                topic: %s
                defaults:
                  status: reviewed
                  author: bank
                  verified: {as_of: %s, by: notes-only}
                items:
                """.formatted(slug, LocalDate.now(Clock.systemDefaultZone()));
    }

    private static String draft(String id) {
        return """

                  - id: %s
                    rev: 1
                    kind: single
                    status: draft
                    stem: What does it ask?
                    options:
                      - key: a
                        text: The key
                        correct: true
                        why: What rules it in.
                      - key: b
                        text: A belief
                        why: Why it is wrong.
                      - key: c
                        text: Another belief
                        why: Why it is wrong, too.
                    explanation: Why the right answer is right, so that even a lucky guess learns from it.
                    level: understand
                    difficulty: 3
                    time_s: 30
                    source: [{doc: "000", lines: "1"}]
                """.formatted(id);
    }
}
