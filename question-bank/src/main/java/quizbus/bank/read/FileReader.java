package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quizbus.bank.Item;

/** Reads the items of one topic's file. */
final class FileReader {

    private static final List<String> INHERITED = List.of("status", "author", "verified", "tags", "exam");

    private final String file;
    private final String domain;
    private final List<Problem> problems;

    FileReader(String file, String domain, List<Problem> problems) {
        this.file = file;
        this.domain = domain;
        this.problems = problems;
    }

    /** The items that can be used; everything wrong goes to the problems. */
    List<Entry> read(String text, String slug) {
        var yaml = Yaml.parse(text);
        var whole = new Place(file, "", yaml.lines());
        yaml.faults().forEach(fault -> problems.add(Problem.error(file, fault.line(), "", "L01", fault.message())));
        var items = yaml.root().path("items");
        var misfits = yaml.root().isMissingNode() ? List.<Schema.Misfit>of() : Schema.ITEMS.misfits(yaml.root());
        for (var misfit : misfits) {
            tell(whole.line(misfit.pointer()), idAt(items, misfit.pointer()), "L01", misfit.message());
        }
        if (!yaml.root().isMissingNode() && !yaml.root().path("topic").asText().equals(slug)) {
            tell(whole.line("/topic"), "", "L01", "the topic is not the file's name: write topic: " + slug);
        }
        var entries = new ArrayList<Entry>();
        for (int number = 0; items.isArray() && number < items.size(); number++) {
            var pointer = "/items/" + number;
            if (misfits.stream().noneMatch(misfit -> isIn(misfit.pointer(), pointer))) {
                var place = new Place(file, pointer, yaml.lines());
                entry(items.get(number), yaml.root().path("defaults"), slug, place)
                        .ifPresent(entries::add);
            }
        }
        return entries;
    }

    private java.util.Optional<Entry> entry(JsonNode written, JsonNode defaults, String slug, Place place) {
        var node = (ObjectNode) written.deepCopy();
        for (var field : INHERITED) {
            if (!node.has(field) && defaults.has(field)) {
                node.set(field, defaults.get(field));
            }
        }
        var item = ItemTree.read(node, slug, domain);
        var faults = new ArrayList<String>();
        Structure.check(item, (rule, message) -> {
            faults.add(rule);
            tell(place.line(), item.card().id(), rule, message);
        });
        if (!node.has("verified")) {
            tell(place.line(), item.card().id(), "L01", "the field 'verified' is missing: add it here or to defaults");
        }
        return faults.isEmpty() ? java.util.Optional.of(entry(item, node, place)) : java.util.Optional.empty();
    }

    private static Entry entry(Item item, JsonNode node, Place place) {
        var verified = node.path("verified");
        Map<String, String> allow = new LinkedHashMap<>();
        node.path("allow")
                .forEach(waived -> allow.put(
                        waived.path("rule").asText(), waived.path("because").asText()));
        return new Entry(
                item,
                place,
                node,
                node.path("status").asText("draft"),
                new Entry.Verified(
                        verified.path("as_of").asText(), verified.path("by").asText()),
                allow);
    }

    private void tell(int line, String item, String rule, String message) {
        problems.add(Problem.error(file, line, item, rule, message));
    }

    private static boolean isIn(String pointer, String item) {
        return pointer.equals(item) || pointer.startsWith(item + "/");
    }

    private static String idAt(JsonNode items, String pointer) {
        var parts = pointer.split("/");
        return parts.length > 2 && parts[1].equals("items")
                ? items.path(Integer.parseInt(parts[2])).path("id").asText("")
                : "";
    }
}
