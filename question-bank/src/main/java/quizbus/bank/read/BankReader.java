package quizbus.bank.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quizbus.bank.Topic;

/** Reads a whole bank from its folder and tells everything that is wrong with it in one report. */
public final class BankReader {

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private BankReader(Path folder) {
        this.folder = folder;
    }

    /** Reads {@code bank.yaml} and all of {@code items/}; only a file that cannot be opened is an exception. */
    public static Reading read(Path folder) throws IOException {
        return new BankReader(folder).read();
    }

    private Reading read() throws IOException {
        var manifest = ManifestReader.read(Files.readString(folder.resolve(ManifestReader.FILE)), problems);
        var files = manifest.topics().parallelStream().map(this::file).toList();
        var entries = new ArrayList<Entry>();
        for (var file : files) {
            entries.addAll(file.entries());
            problems.addAll(file.problems());
        }
        strangers(manifest);
        repeats(entries);
        enemies(entries);
        return new Reading(manifest, entries, problems);
    }

    /** What one file holds. */
    private record Content(List<Entry> entries, List<Problem> problems) {}

    private Content file(Topic topic) {
        var name = "items/" + topic.domain() + "/" + topic.id() + ".yaml";
        var path = folder.resolve(name);
        var faults = new ArrayList<Problem>();
        if (!Files.exists(path)) {
            return new Content(List.of(), faults);
        }
        try {
            var entries = new FileReader(name, topic.domain(), faults).read(Files.readString(path), topic.id());
            return new Content(entries, faults);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Files that no topic of the manifest claims would silently be left out. */
    private void strangers(Manifest manifest) throws IOException {
        var items = folder.resolve("items");
        if (!Files.isDirectory(items)) {
            return;
        }
        var known = manifest.topics().stream()
                .map(topic -> items.resolve(topic.domain()).resolve(topic.id() + ".yaml"))
                .toList();
        try (var files = Files.walk(items)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file))
                    .forEach(file -> {
                        var name = folder.relativize(file).toString().replace('\\', '/');
                        var message = "no topic of bank.yaml has this file: name it <domain>/<topic>.yaml or remove it";
                        problems.add(Problem.error(name, 1, "", "L01", message));
                    });
        }
    }

    private void repeats(List<Entry> entries) {
        Map<String, Entry> first = new HashMap<>();
        for (var entry : List.copyOf(entries)) {
            var before = first.putIfAbsent(entry.id(), entry);
            if (before != null) {
                var place = before.place();
                tell(entry, "L02", "the id is taken at " + place.file() + ":" + place.line() + ": mint a new one");
                entries.remove(entries.lastIndexOf(entry));
            }
        }
    }

    private void enemies(List<Entry> entries) {
        Map<String, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        for (var entry : entries) {
            for (var enemy : entry.item().card().enemies()) {
                var other = byId.get(enemy);
                if (other == null) {
                    tell(entry, "L02", "the enemy " + enemy + " is no item: mend the id or remove it");
                } else if (!other.item().card().enemies().contains(entry.id())) {
                    tell(other, "L02", "the item " + entry.id() + " names this one an enemy: name it in enemies, too");
                }
            }
        }
    }

    private void tell(Entry entry, String rule, String message) {
        problems.add(Problem.error(entry.place().file(), entry.place().line(), entry.id(), rule, message));
    }
}
