package quizbus.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All questions with their topics and domains, as they were when the project was built. */
public final class Bank {

    /** Where the build puts the compiled bank. */
    public static final String RESOURCE = "/quizbus/bank/bank.bin";

    private final List<Domain> domains;
    private final List<Topic> topics;
    private final Map<String, Item> items;
    private final Map<String, Integer> counts = new HashMap<>();

    /** A bank of these parts, each in the order in which it shall be shown; item ids are unique. */
    public Bank(List<Domain> domains, List<Topic> topics, Collection<Item> items) {
        this.domains = List.copyOf(domains);
        this.topics = List.copyOf(topics);
        var byId = new LinkedHashMap<String, Item>();
        for (var item : items) {
            if (byId.putIfAbsent(item.card().id(), item) != null) {
                throw new IllegalArgumentException(
                        "Two items have the id " + item.card().id());
            }
        }
        this.items = Collections.unmodifiableMap(byId);
        items.forEach(item -> counts.merge(item.card().topic(), 1, Integer::sum));
    }

    /** The bank that was compiled into this program. */
    public static Bank load() {
        try (var in = Bank.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The compiled bank is missing: " + RESOURCE);
            }
            return BankFile.read(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("The compiled bank cannot be read", broken);
        }
    }

    /** All items, topic after topic. */
    public Collection<Item> items() {
        return items.values();
    }

    /** The item of that id. */
    public Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** All domains in the order of the manifest. */
    public List<Domain> domains() {
        return domains;
    }

    /** All topics in the order of the manifest. */
    public List<Topic> topics() {
        return topics;
    }

    /** The topics of one domain. */
    public List<Topic> topics(Domain domain) {
        return topics.stream()
                .filter(topic -> topic.domain().equals(domain.id()))
                .toList();
    }

    /** How many items a topic has. */
    public int count(Topic topic) {
        return counts.getOrDefault(topic.id(), 0);
    }

    /** How many items there are. */
    public int size() {
        return items.size();
    }
}
