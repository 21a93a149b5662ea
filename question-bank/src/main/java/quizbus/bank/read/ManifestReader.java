package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quizbus.bank.Domain;
import quizbus.bank.Topic;

/** Reads {@code bank.yaml}. */
final class ManifestReader {

    static final String FILE = "bank.yaml";

    private ManifestReader() {}

    /** The manifest in a text; of a broken one, what can be read. */
    static Manifest read(String text, List<Problem> problems) {
        var yaml = Yaml.parse(text);
        var place = new Place(FILE, "", yaml.lines());
        yaml.faults().forEach(fault -> problems.add(Problem.error(FILE, fault.line(), "", "L01", fault.message())));
        if (yaml.root().isMissingNode()) {
            return new Manifest(Map.of(), List.of(), List.of(), Map.of());
        }
        for (var misfit : Schema.MANIFEST.misfits(yaml.root())) {
            problems.add(Problem.error(FILE, place.line(misfit.pointer()), "", "L01", misfit.message()));
        }
        var manifest =
                new Manifest(sources(yaml.root()), domains(yaml.root()), plans(yaml.root(), place), allow(yaml.root()));
        var domains = manifest.domains().stream().map(Domain::id).toList();
        for (var topic : manifest.topics()) {
            if (!domains.contains(topic.domain())) {
                var message = "the domain '" + topic.domain() + "' is not in domainsOfNotes: add it or mend the name";
                problems.add(Problem.error(FILE, place.line("/topics/" + topic.id()), "", "L01", message));
            }
        }
        return manifest;
    }

    private static Map<String, Manifest.Note> sources(JsonNode root) {
        var sources = new LinkedHashMap<String, Manifest.Note>();
        root.path("sources")
                .properties()
                .forEach(source -> sources.put(
                        source.getKey(),
                        new Manifest.Note(
                                source.getValue().path("file").asText(),
                                source.getValue().path("sha256").asText())));
        return sources;
    }

    private static List<Domain> domains(JsonNode root) {
        var domains = new ArrayList<Domain>();
        root.path("domainsOfNotes")
                .forEach(domain -> domains.add(new Domain(
                        domain.path("id").asText(), domain.path("name").asText())));
        return domains;
    }

    private static List<Manifest.Plan> plans(JsonNode root, Place place) {
        var plans = new ArrayList<Manifest.Plan>();
        root.path("topics").properties().forEach(topic -> {
            var plan = topic.getValue();
            var seeds = new ArrayList<String>();
            plan.path("seeds").forEach(seed -> seeds.add(seed.asText()));
            plans.add(new Manifest.Plan(
                    new Topic(
                            topic.getKey(),
                            plan.path("name").asText(),
                            plan.path("domain").asText()),
                    place.line("/topics/" + topic.getKey()),
                    plan.path("quota").asInt(),
                    seeds));
        });
        return plans;
    }

    private static Map<String, String> allow(JsonNode root) {
        var allow = new LinkedHashMap<String, String>();
        root.path("allow")
                .forEach(waived -> allow.put(
                        waived.path("rule").asText(), waived.path("because").asText()));
        return allow;
    }
}
