package quizbus.bank.lint;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quizbus.bank.Item;
import quizbus.bank.read.Entry;

/** L04, L05, L06 and L31: the fact stands where the item says, is told in own words, and is still so. */
final class SourceRules implements ItemRules {

    private static final int LINES = 30;
    /** Names of code and of services may be repeated: there are no other words for them. */
    private static final Pattern NAME = Pattern.compile("\\S*(?:[a-z][A-Z]|[A-Z]{2}|\\d|[._:/=]\\w)\\S*");

    private final Notes notes;
    private final Registers registers;

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
        if (range.count() > LINES) {
            findings.error(entry, at, "L04", range.count() + " lines are cited: at most 30, those that say it");
        }
        return fault.isEmpty();
    }

    private void supports(Entry entry, List<Lines> ranges, Findings findings) {
        if (entry.item().card().correction().isPresent()) {
            return;
        }
        var near = new HashSet<String>();
        ranges.forEach(range -> near.addAll(Words.content(notes.text(range, 3))));
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
            var note = notes.text(range, 0);
            var noteWords = plainWords(note);
            var noteGrams = Grams.of(note, 8);
            for (var part : ownTexts(entry.item())) {
                int run = longestRun(plainWords(part.text()), noteWords);
                if (run > 10) {
                    findings.error(entry, part.at(), "L06", run + " words in a row are the note's: say it in your own");
                } else if (run > 7) {
                    findings.warn(entry, part.at(), "L06", run + " words in a row are the note's: say it in your own");
                } else if (part.text().length() >= 60
                        && Grams.of(part.text(), 8).containedIn(noteGrams) > 0.5) {
                    findings.warn(entry, part.at(), "L06", "most of it stands in the note: say it in your own words");
                }
            }
        }
    }

    private static List<Parts.Part> ownTexts(Item item) {
        return Parts.all(item).stream()
                .filter(part -> !part.at().startsWith("/correction"))
                .toList();
    }

    private static List<String> plainWords(String text) {
        return Stream.of(Words.withoutCode(text).split("\\s+"))
                .filter(word -> !NAME.matcher(word).matches())
                .flatMap(word -> Words.of(word).stream())
                .toList();
    }

    private static int longestRun(List<String> text, List<String> note) {
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
        for (var stale : registers.stale()) {
            if (stale.at().stream().anyMatch(lines -> ranges.stream().anyMatch(lines::meets))) {
                var message = "the note is wrong there (" + stale.number() + "): " + stale.now() + ". Add a correction";
                findings.error(entry, "/source", "L31", message);
            }
        }
    }
}
