package quizbus.bank.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quizbus.bank.Item;
import quizbus.bank.read.Entry;

/** L20 and L21: no item twice, and none that answers another. */
final class PairRules implements BankRules {

    /** Stems this short are alike by their frame ("What does X stand for?"), so the key is compared with them. */
    private static final int SHORT = 40;

    /** Words of the question that another text has, too, before its telling the key is about the same case. */
    private static final int SAME_CASE = 2;

    /** What is compared of an item. */
    private record Text(
            Entry entry,
            Grams stem,
            Grams withKey,
            Grams words,
            String key,
            String told,
            Set<String> asks,
            Set<String> tells) {}

    @Override
    public void check(List<Entry> entries, Findings findings) {
        var texts = entries.stream().map(PairRules::text).toList();
        for (int one = 0; one < texts.size(); one++) {
            for (int other = one + 1; other < texts.size(); other++) {
                duplicate(texts.get(one), texts.get(other), findings);
            }
        }
        Map<String, List<Text>> byTopic = new HashMap<>();
        for (var text : texts) {
            byTopic.computeIfAbsent(text.entry().item().card().topic(), _ -> new java.util.ArrayList<>())
                    .add(text);
        }
        byTopic.values().forEach(topic -> cues(topic, findings));
    }

    private static Text text(Entry entry) {
        var card = entry.item().card();
        var stem = card.stem() + " " + card.code().orElse("");
        var key = String.join(" ", entry.key());
        return new Text(
                entry,
                Grams.five(stem),
                Grams.five(stem + " " + key),
                Grams.words(stem),
                String.join(" ", Words.of(key)),
                " " + String.join(" ", Words.of(card.stem())) + " | " + String.join(" ", Words.of(card.explanation()))
                        + " ",
                Set.copyOf(Words.content(card.stem())),
                Set.copyOf(Words.content(card.stem() + " " + card.explanation())));
    }

    /** Texts with few words in common cannot have many runs in common, so most pairs are told apart at once. */
    private static void duplicate(Text one, Text other, Findings findings) {
        if (one.words().likeness(other.words()) < 0.2) {
            return;
        }
        boolean isShort = stemLength(one) < SHORT || stemLength(other) < SHORT;
        double likeness =
                isShort ? one.withKey().likeness(other.withKey()) : one.stem().likeness(other.stem());
        var entry = other.entry();
        var rival = one.entry().id() + " (" + one.entry().place().file() + ":"
                + one.entry().place().line() + ")";
        if (likeness >= 0.60) {
            findings.error(entry, "/stem", "L20", "it asks what " + rival + " asks: drop one");
        } else if (likeness >= 0.45 && one.key().equals(other.key())
                || !isShort && one.words().likeness(other.words()) >= 0.60) {
            findings.warn(entry, "/stem", "L20", "it is much like " + rival + ": ask something else");
        }
    }

    private static int stemLength(Text text) {
        return text.entry().item().card().stem().length();
    }

    private static void cues(List<Text> topic, Findings findings) {
        for (var asked : topic) {
            for (var telling : topic) {
                if (asked != telling && isCue(asked, telling) && !areEnemies(asked.entry(), telling.entry())) {
                    var message = "its key stands in " + telling.entry().id() + ": make them enemies or reword one";
                    findings.warn(asked.entry(), "", "L21", message);
                }
            }
        }
    }

    private static boolean isCue(Text asked, Text telling) {
        var item = asked.entry().item();
        boolean hasOneKey = item instanceof Item.Single || item instanceof Item.Text || item instanceof Item.Numeric;
        return hasOneKey
                && !Words.content(asked.key()).isEmpty()
                && telling.told().contains(" " + asked.key() + " ")
                && asked.asks().stream().filter(telling.tells()::contains).count() >= SAME_CASE;
    }

    private static boolean areEnemies(Entry one, Entry other) {
        return one.item().card().enemies().contains(other.id());
    }
}
