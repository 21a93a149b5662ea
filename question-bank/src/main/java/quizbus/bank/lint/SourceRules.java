package quizbus.bank.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import quizbus.bank.Item;
import quizbus.bank.read.Entry;

/** L04, L05, L06 and L31: the fact stands where the item says, is told in own words, and is still so. */
final class SourceRules implements ItemRules {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Notes notes;
    private final Registers registers;
    private final Map<Lines, Cited> cited = new ConcurrentHashMap<>();

    /** What is compared of the lines of a note: its words and runs, and the meaning of what stands around. */
    private record Cited(List<String> words, Set<String> eights, Grams runs, Set<String> near) {}

    SourceRules(Notes notes, Registers registers) {
        this.notes = notes;
        this.registers = registers;
    }

    @Override
    public void check(Entry entry, Findings findings) {
        var sources = entry.item().card().source();
        boolean found = true;
        for (int index = 0; index < sources.size(); index++) {
            found &= exists(entry, "/source/" + index, Lines.of(sources.get(index)), findings);
        }
        if (found) {
            var ranges = sources.stream().map(Lines::of).toList();
            supports(entry, ranges, findings);
            ownWords(entry, ranges, findings);
            stale(entry, ranges, findings);
        }
    }

    private boolean exists(Entry entry, String at, Lines range, Findings findings) {
        var fault = notes.fault(range);
        fault.ifPresent(message -> findings.error(entry, at, "L04", message + ": cite the lines that say it"));
        return fault.isEmpty();
    }

    private void supports(Entry entry, List<Lines> ranges, Findings findings) {
        if (entry.item().card().correction().isPresent()) {
            return;
        }
        var near = new HashSet<String>();
        ranges.forEach(range -> near.addAll(cited(range).near()));
        var asked = entry.item() instanceof Item.TrueFalse claim
                ? List.of(claim.card().stem())
                : entry.key();
        var words = asked.stream().flatMap(text -> Words.content(text).stream()).toList();
        boolean said =
                words.isEmpty() || words.stream().anyMatch(word -> near.stream().anyMatch(other -> alike(word, other)));
        if (!said) {
            findings.warn(
                    entry, "/source", "L05", "no word of the key stands in the lines cited: cite where the fact is");
        }
    }

    private static boolean alike(String word, String other) {
        return word.equals(other)
                || (word.length() > 3 && other.length() > 3 && (other.startsWith(word) || word.startsWith(other)));
    }

    private void ownWords(Entry entry, List<Lines> ranges, Findings findings) {
        for (var range : ranges) {
            var note = cited(range);
            for (var part : ownTexts(entry.item())) {
                int run = longestRun(plainWords(part.text()), note);
                if (run > 10) {
                    findings.error(entry, part.at(), "L06", run + " words in a row are the note's: say it in your own");
                } else if (run > 7) {
                    findings.warn(entry, part.at(), "L06", run + " words in a row are the note's: say it in your own");
                } else if (part.text().length() >= 60
                        && Grams.of(part.text(), 8).containedIn(note.runs()) > 0.5) {
                    findings.warn(entry, part.at(), "L06", "most of it stands in the note: say it in your own words");
                }
            }
        }
    }

    private Cited cited(Lines range) {
        return cited.computeIfAbsent(range, _ -> {
            var text = notes.text(range, 0);
            var words = plainWords(text);
            var near = Set.copyOf(Words.content(notes.text(range, 3)));
            return new Cited(words, eights(words), Grams.of(text, 8), near);
        });
    }

    private static List<Parts.Part> ownTexts(Item item) {
        return Parts.all(item).stream()
                .filter(part -> !part.at().startsWith("/correction"))
                .toList();
    }

    /** The words without names of code and of services, for which there are no other words. */
    private static List<String> plainWords(String text) {
        var plain = new StringBuilder();
        for (var word : SPACE.split(Words.withoutCode(text))) {
            if (!isName(word)) {
                plain.append(word).append(' ');
            }
        }
        return Words.of(plain.toString());
    }

    /** Whether a word has a capital or a digit inside, or is joined by signs as in code. */
    private static boolean isName(String word) {
        for (int index = 0; index < word.length(); index++) {
            char sign = word.charAt(index);
            boolean goesOn = index + 1 < word.length() && Character.isLetterOrDigit(word.charAt(index + 1));
            if (Character.isDigit(sign)
                    || index > 0 && Character.isUpperCase(sign) && Character.isLetter(word.charAt(index - 1))
                    || goesOn && "._:/=".indexOf(sign) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** All runs of eight words: a text without one of them has no run that matters. */
    private static Set<String> eights(List<String> words) {
        var eights = new HashSet<String>();
        for (int from = 0; from + 8 <= words.size(); from++) {
            eights.add(String.join(" ", words.subList(from, from + 8)));
        }
        return eights;
    }

    private static int longestRun(List<String> text, Cited cited) {
        if (eights(text).stream().noneMatch(cited.eights()::contains)) {
            return 0;
        }
        var note = cited.words();
        int longest = 0;
        var last = new int[note.size() + 1];
        for (var word : text) {
            var now = new int[note.size() + 1];
            for (int place = 1; place <= note.size(); place++) {
                if (word.equals(note.get(place - 1))) {
                    now[place] = last[place - 1] + 1;
                    longest = Math.max(longest, now[place]);
                }
            }
            last = now;
        }
        return longest;
    }

    private void stale(Entry entry, List<Lines> ranges, Findings findings) {
        if (entry.item().card().correction().isPresent()) {
            return;
        }
        for (var range : ranges) {
            for (var stale : registers.stale()) {
                for (var lines : stale.at()) {
                    if (lines.meets(range)) {
                        var message = "the note is wrong there (" + stale.number() + "): " + stale.now()
                                + ". Add a correction";
                        findings.error(entry, "/source", "L31", message);
                    }
                }
            }
        }
    }
}
