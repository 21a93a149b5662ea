package quizbus.bank.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import quizbus.bank.read.Entry;

/**
 * All ids there ever were: the content of {@code ids.lock}. So no id is used twice, and statistics of one meaning are
 * never counted for another.
 *
 * @param rows by id, sorted
 */
public record IdsLock(Map<String, Row> rows) {

    private static final String FILE = "ids.lock";

    /**
     * What is known of an id.
     *
     * @param hash of kind, stem, options with keys and answer
     * @param state {@code used} or {@code retired}
     */
    public record Row(int rev, String hash, String state) {

        /** Whether the item was taken out on purpose. */
        public boolean isRetired() {
            return state.equals("retired");
        }
    }

    public IdsLock {
        rows = new TreeMap<>(rows);
    }

    /** Reads the lock of a bank; without one, nothing is locked yet. */
    public static IdsLock read(Path bank) throws IOException {
        var rows = new TreeMap<String, Row>();
        var file = bank.resolve(FILE);
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split(" ");
                if (!line.startsWith("#") && parts.length == 4) {
                    rows.put(parts[0], new Row(Integer.parseInt(parts[1]), parts[2], parts[3]));
                }
            }
        }
        return new IdsLock(rows);
    }

    /** Writes the lock of a bank. */
    public void write(Path bank) throws IOException {
        var text = new StringBuilder("# id rev hash state; written by `quizbank lock`\n");
        rows.forEach((id, row) -> text.append(id + " " + row.rev() + " " + row.hash() + " " + row.state() + "\n"));
        Files.writeString(bank.resolve(FILE), text);
    }

    /** The row that an item asks for as it stands. */
    public static Row row(Entry entry) {
        var meaning = new StringBuilder(entry.item().kind());
        for (var field :
                new String[] {"stem", "code", "options", "choose", "answer", "sequence", "pairs", "decoys", "blanks"}) {
            var node = entry.node().path(field);
            if (field.equals("options")) {
                node.forEach(option -> meaning.append('\n')
                        .append(option.path("key").asText())
                        .append(option.path("correct").asBoolean())
                        .append(option.path("text").asText()));
            } else if (!node.isMissingNode()) {
                meaning.append('\n').append(field).append(node);
            }
        }
        var state = entry.node().path("status").asText().equals("retired") ? "retired" : "used";
        return new Row(entry.item().card().rev(), hash(meaning.toString()), state);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
