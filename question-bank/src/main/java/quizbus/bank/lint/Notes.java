package quizbus.bank.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quizbus.bank.read.Manifest;

/** The study notes themselves, which are no part of the project: rules about sources need them. */
public final class Notes {

    private final Map<String, List<String>> lines;

    private Notes(Map<String, List<String>> lines) {
        this.lines = Map.copyOf(lines);
    }

    /** Reads the notes of a manifest; one that is missing or has another content is an {@link IOException}. */
    public static Notes read(Path folder, Manifest manifest) throws IOException {
        var lines = new HashMap<String, List<String>>();
        for (var source : manifest.sources().entrySet()) {
            var file = folder.resolve(source.getValue().file());
            var content = Files.readAllBytes(file);
            if (!sha256(content).equals(source.getValue().sha256())) {
                throw new IOException(file + " is not the note of bank.yaml: its sha256 is " + sha256(content));
            }
            lines.put(source.getKey(), Files.readAllLines(file));
        }
        return new Notes(lines);
    }

    /** Whether the note has these lines. */
    boolean has(Lines range) {
        return range.from() >= 1
                && range.until() <= lines.getOrDefault(range.doc(), List.of()).size();
    }

    /** The lines of a range and as many around it, as one text. */
    String text(Lines range, int around) {
        var all = lines.getOrDefault(range.doc(), List.of());
        int from = Math.max(0, range.from() - 1 - around);
        int until = Math.min(all.size(), range.until() + around);
        return from >= until ? "" : String.join("\n", all.subList(from, until));
    }

    /** How many lines of a range say something. */
    long statements(Lines range) {
        return text(range, 0).lines().filter(line -> !line.isBlank()).count();
    }

    /** What is missing in a range, if it cannot be a source. */
    Optional<String> fault(Lines range) {
        if (!lines.containsKey(range.doc())) {
            return Optional.of("there is no note " + range.doc());
        }
        if (!has(range)) {
            return Optional.of("note " + range.doc() + " ends at line "
                    + lines.getOrDefault(range.doc(), List.of()).size());
        }
        boolean silent = text(range, 0).lines().allMatch(line -> line.isBlank() || line.contains("[illegible]"));
        return silent ? Optional.of("these lines say nothing") : Optional.empty();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
