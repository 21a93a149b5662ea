package quizbus.bank.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import quizbus.bank.Domain;
import quizbus.bank.Topic;

/**
 * What the bank is made of: the content of {@code bank.yaml}.
 *
 * @param sources the notes by document number
 * @param plans the topics in their order
 * @param allow waived warnings of the bank as a whole: the reason by rule
 */
public record Manifest(Map<String, Note> sources, List<Domain> domains, List<Plan> plans, Map<String, String> allow) {

    /** A note, known by its content; the file itself is not part of the project. */
    public record Note(String file, String sha256) {}

    /**
     * What is planned for a topic.
     *
     * @param quota how many items it shall have at least
     * @param line where its plan stands in the manifest
     * @param seeds where the notes speak of it, such as {@code 000:32-41}
     */
    public record Plan(Topic topic, int line, int quota, List<String> seeds) {
        public Plan {
            seeds = List.copyOf(seeds);
        }
    }

    public Manifest {
        sources = Map.copyOf(sources);
        domains = List.copyOf(domains);
        plans = List.copyOf(plans);
        allow = Map.copyOf(allow);
    }

    /** All topics in their order. */
    public List<Topic> topics() {
        return plans.stream().map(Plan::topic).toList();
    }

    /** The plan for the topic of that slug. */
    public Optional<Plan> plan(String slug) {
        return plans.stream().filter(plan -> plan.topic().id().equals(slug)).findFirst();
    }
}
