package quizbus.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Banks of any size for tests of the draw: of ten items, two are typed and the first names the second an enemy. */
final class SampleBank {

    private SampleBank() {}

    static Bank of(int domains, int topicsEach, int itemsEach) {
        var allDomains = new ArrayList<Domain>();
        var allTopics = new ArrayList<Topic>();
        var items = new ArrayList<Item>();
        for (int domain = 0; domain < domains; domain++) {
            allDomains.add(new Domain("domain-" + domain, "Domain " + domain));
            for (int topic = 0; topic < topicsEach; topic++) {
                var id = "topic-" + domain + "-" + topic;
                allTopics.add(new Topic(id, "Topic " + topic, "domain-" + domain));
                for (int number = 0; number < itemsEach; number++) {
                    items.add(item(id, "domain-" + domain, number));
                }
            }
        }
        return new Bank(allDomains, allTopics, items);
    }

    private static Item item(String topic, String domain, int number) {
        int difficulty = 1 + (number * 7 + topic.hashCode() % 5 + 5) % 5;
        var enemies = number % 10 == 0 ? new String[] {topic + "-" + (number + 1)} : new String[0];
        var card = Samples.card(topic + "-" + number, topic, domain, difficulty, enemies);
        return switch (number % 10) {
            case 3 -> new Item.Numeric(card, BigDecimal.TEN, "s", BigDecimal.ZERO, Map.of());
            case 4 -> new Item.Text(card, List.of("word"), List.of(), List.of(), 0);
            case 5 -> new Item.TrueFalse(card, true);
            default -> new Item.Single(card, Samples.SINGLE.options(), true);
        };
    }
}
