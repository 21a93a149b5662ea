package quizbus.bank.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import quizbus.bank.Amount;
import quizbus.bank.Item;
import quizbus.bank.read.Entry;

/** L09, L12, L15, L16 and L19: what tells the key to somebody who knows nothing but tests. */
final class CueRules implements ItemRules {

    private static final Pattern ABSOLUTE =
            Pattern.compile("\\b(?:always|never|only|all|every|must)\\b", Pattern.CASE_INSENSITIVE);

    /** Words that make another statement of the same things. */
    private static final Set<String> QUANTIFIERS = Set.of(
            "all", "every", "each", "both", "no", "none", "not", "only", "same", "other", "more", "less", "most",
            "first", "last", "before", "after", "many", "few", "too", "without");

    @Override
    public void check(Entry entry, Findings findings) {
        absolutes(entry, findings);
        var key = Parts.key(entry.item());
        if (key.isPresent()) {
            var distractors = Parts.distractors(entry.item());
            length(entry, key.get().text(), distractors, findings);
            clang(entry, key.get().text(), distractors, findings);
            convergence(entry, findings);
            keyInStem(entry, key.get().text(), distractors, findings);
        } else if (entry.item() instanceof Item.Text text) {
            text.accept().forEach(form -> keyInStem(entry, form, List.of(), findings));
        }
    }

    /** Whether a text has a word that admits no exception. */
    static boolean isAbsolute(String text) {
        return ABSOLUTE.matcher(text).find();
    }

    private static void length(Entry entry, String key, List<String> distractors, Findings findings) {
        if (distractors.stream().allMatch(text -> Amount.parse(text).isPresent())) {
            return;
        }
        var lengths = distractors.stream().mapToInt(String::length).summaryStatistics();
        int own = key.length();
        if (own > 1.25 * lengths.getMax() && own >= lengths.getMax() + 12) {
            findings.error(entry, Parts.keyAt(entry.item()), "L09", told("the longest", own, lengths.getMax()));
        } else if (own > 1.5 * lengths.getAverage() && own >= lengths.getAverage() + 12) {
            findings.warn(entry, Parts.keyAt(entry.item()), "L09", told("long", own, (int) lengths.getAverage()));
        } else if (own * 1.25 < lengths.getMin() && own + 12 <= lengths.getMin()) {
            findings.error(entry, Parts.keyAt(entry.item()), "L09", told("the shortest", own, lengths.getMin()));
        } else if (own * 1.5 < lengths.getAverage() && own + 12 <= lengths.getAverage()) {
            findings.warn(entry, Parts.keyAt(entry.item()), "L09", told("short", own, (int) lengths.getAverage()));
        }
    }

    private static String told(String how, int own, int other) {
        return "the key is " + how + " by far (" + own + " characters against " + other + "): even the lengths out";
    }

    private static void absolutes(Entry entry, Findings findings) {
        var distractors = Parts.distractors(entry.item());
        boolean keyHasOne =
                Parts.options(entry.item()).stream().anyMatch(option -> option.correct() && isAbsolute(option.text()));
        long count = distractors.stream().filter(CueRules::isAbsolute).count();
        if (count >= 2 && !keyHasOne) {
            findings.warn(
                    entry, "/options", "L12", "only wrong options say always, never, only, all, every or must: reword");
        }
    }

    private static void clang(Entry entry, String key, List<String> distractors, Findings findings) {
        var stem = content(entry.item().card().stem());
        var elsewhere = new HashSet<String>();
        distractors.forEach(text -> elsewhere.addAll(Words.content(text)));
        content(key).forEach((stemmed, word) -> {
            if (stem.containsKey(stemmed) && !elsewhere.contains(stemmed)) {
                var message = "'" + word + "' stands in the stem and in the key alone: reword one, or use it in others";
                findings.warn(entry, Parts.keyAt(entry.item()), "L15", message);
            }
        });
    }

    /** Words of five letters and more, by their stems. */
    private static Map<String, String> content(String text) {
        var words = new TreeMap<String, String>();
        Words.of(text).stream()
                .filter(word -> word.length() >= 5 && !Words.isFunctionWord(word))
                .filter(word -> Words.stem(word).length() >= 4)
                .forEach(word -> words.put(Words.stem(word), word));
        return words;
    }

    private static void convergence(Entry entry, Findings findings) {
        var options = Parts.options(entry.item());
        int key = 0;
        int most = 0;
        for (var option : options) {
            int shared = shared(option, options);
            if (option.correct()) {
                key = shared;
            } else {
                most = Math.max(most, shared);
            }
        }
        if (key >= most + 2) {
            var message = "the key has more words in common with the others than any of them: vary the wrong ones less";
            findings.warn(entry, Parts.keyAt(entry.item()), "L16", message);
        }
    }

    private static int shared(Item.Option option, List<Item.Option> options) {
        var others = new HashSet<String>();
        options.stream().filter(other -> other != option).forEach(other -> others.addAll(Words.content(other.text())));
        return (int) Words.content(option.text()).stream()
                .distinct()
                .filter(others::contains)
                .count();
    }

    /** Where the stem names all options, it offers a choice and gives nothing away. */
    private static void keyInStem(Entry entry, String key, List<String> distractors, Findings findings) {
        var stem = new HashSet<>(Words.content(entry.item().card().stem()));
        var words = Words.content(key);
        boolean offersAll =
                !distractors.isEmpty() && distractors.stream().allMatch(text -> stem.containsAll(Words.content(text)));
        boolean differs = Words.of(key).stream()
                .anyMatch(word -> QUANTIFIERS.contains(word)
                        && !Words.of(entry.item().card().stem()).contains(word));
        if (!words.isEmpty() && stem.containsAll(words) && !offersAll && !differs) {
            findings.error(entry, "/stem", "L19", "the stem holds the whole key '" + key + "': reword the stem");
        }
    }
}
