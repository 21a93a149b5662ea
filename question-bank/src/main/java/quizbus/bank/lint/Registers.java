package quizbus.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import quizbus.bank.read.Yaml;

/**
 * What the linter knows about the world: the content of {@code registers/}.
 *
 * @param stale lines of the notes that are wrong, outdated or contradicted
 * @param renames the name of today by the old one
 * @param casing names as they are written, such as {@code DynamoDB}
 * @param words accepted words, in small letters
 * @param skipped seeds that need no item: the reason by seed, such as {@code 000:12-28}
 */
public record Registers(
        List<Stale> stale,
        Map<String, String> renames,
        List<String> casing,
        Set<String> words,
        Map<String, String> skipped) {

    /** Lines that a note has wrong, and what is so today. */
    public record Stale(int number, List<Lines> at, String says, String now, String confidence) {
        public Stale {
            at = List.copyOf(at);
        }
    }

    public Registers {
        stale = List.copyOf(stale);
        renames = Map.copyOf(renames);
        casing = List.copyOf(casing);
        words = Set.copyOf(words);
        skipped = Map.copyOf(skipped);
    }

    /** Reads the registers of a bank; one that is missing is empty. */
    public static Registers read(Path bank) throws IOException {
        var folder = bank.resolve("registers");
        var words = new HashSet<String>(English.words());
        lines(folder.resolve("words.txt")).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        return new Registers(
                each(folder.resolve("stale.yaml")).stream()
                        .map(Registers::stale)
                        .toList(),
                pairs(folder.resolve("renames.yaml"), "old", "now"),
                lines(folder.resolve("casing.txt")),
                words,
                pairs(folder.resolve("skip.yaml"), "seed", "because"));
    }

    private static Stale stale(JsonNode node) {
        var at = new ArrayList<Lines>();
        node.path("at").forEach(range -> at.add(Lines.parse(range.asText())));
        return new Stale(
                node.path("no").asInt(),
                at,
                node.path("says").asText(),
                node.path("now").asText(),
                node.path("confidence").asText());
    }

    private static Map<String, String> pairs(Path file, String key, String value) throws IOException {
        var pairs = new LinkedHashMap<String, String>();
        each(file)
                .forEach(node ->
                        pairs.put(node.path(key).asText(), node.path(value).asText()));
        return pairs;
    }

    private static List<JsonNode> each(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var yaml = Yaml.parse(Files.readString(file));
        if (!yaml.faults().isEmpty()) {
            throw new IOException(file + ":" + yaml.faults().getFirst().line() + ": "
                    + yaml.faults().getFirst().message());
        }
        return StreamSupport.stream(yaml.root().spliterator(), false).toList();
    }

    private static List<String> lines(Path file) throws IOException {
        return !Files.exists(file)
                ? List.of()
                : Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
    }
}
