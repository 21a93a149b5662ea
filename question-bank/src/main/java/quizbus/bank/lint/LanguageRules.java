package quizbus.bank.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import quizbus.bank.read.Entry;

/** L29, L30, L35 and L36: right spelling, names of today, safe text, and nothing left over from a course. */
final class LanguageRules implements ItemRules {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\w.:/@$#{-])\\p{L}[\\p{Ll}']+(?:-[\\p{Ll}']+)*(?![\\p{L}\\w:/@-]|\\.\\w)");
    private static final Pattern HTML = Pattern.compile("</?[A-Za-z][^>]*>|&[a-z]+;");
    private static final Pattern URL = Pattern.compile("https?://|\\bwww\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern MARKUP =
            Pattern.compile("\\]\\(|(?<![*\\w])\\*(?![*\\s])[^*]+\\*(?!\\*)|(?<!\\w)_[a-z]+_(?!\\w)|^#+ |~~");
    private static final Pattern RESIDUE = Pattern.compile(
            "\\b(?:udemy|a ?cloud ?guru|maarek|cantrill|linux academy|whizlabs|tutorials ?dojo|kroonenburg|exam ?topics"
                    + "|lectures?|slide \\d+|page \\d+ of|hands-on lab|the instructor|this course|demo-bucket\\S*"
                    + "|my-?(?:first-?)?bucket-?\\w*\\d|the notes? says?)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Registers registers;
    private final Names names;
    private final List<Rename> renames = new ArrayList<>();

    /** A name that was given up, how to find it, and the one of today. */
    private record Rename(String old, Pattern found, String now) {}

    LanguageRules(Registers registers) {
        this.registers = registers;
        this.names = new Names(registers.casing());
        registers.renames().forEach((old, now) -> renames.add(new Rename(old, word(old), now)));
    }

    @Override
    public void check(Entry entry, Findings findings) {
        for (var part : Parts.all(entry.item())) {
            spelling(entry, part, findings);
            safety(entry, part, findings);
            var residue = RESIDUE.matcher(part.text());
            if (residue.find()) {
                findings.warn(
                        entry, part.at(), "L36", "'" + residue.group() + "' is left over from a course: remove it");
            }
        }
        renamed(entry, findings);
    }

    private void spelling(Entry entry, Parts.Part part, Findings findings) {
        var text = Words.withoutCode(part.text());
        var unknown = new TreeSet<String>();
        WORD.matcher(text).results().map(found -> found.group()).forEach(word -> {
            for (var piece : word.split("-")) {
                if (!isKnown(piece)) {
                    unknown.add(piece);
                }
            }
        });
        if (!unknown.isEmpty()) {
            findings.warn(entry, part.at(), "L29", "unknown words " + unknown + ": mend them or add them to words.txt");
        }
        names.misspelt(text)
                .forEach((found, right) ->
                        findings.error(entry, part.at(), "L29", "'" + found + "' is written " + right));
    }

    private boolean isKnown(String word) {
        int mark = word.indexOf('\'');
        var small = (mark < 0 ? word : word.substring(0, mark)).toLowerCase(Locale.ROOT);
        return small.length() < 3
                || registers.words().contains(small)
                || names.hold(small)
                || Endings.stripped(small).anyMatch(registers.words()::contains);
    }

    private static void safety(Entry entry, Parts.Part part, Findings findings) {
        var text = Words.withoutCode(part.text());
        if ((text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
                && HTML.matcher(text).find()) {
            findings.error(entry, part.at(), "L35", "HTML is shown as it is: use `code` or **bold**");
        }
        if (URL.matcher(text).find()) {
            findings.error(entry, part.at(), "L35", "an address leads out of the game: name the page instead");
        }
        if (CONTROL.matcher(part.text()).find()) {
            findings.error(entry, part.at(), "L35", "an invisible character stands here: retype the text");
        }
        if (holdsMark(text) && MARKUP.matcher(text).find() || isUnbalanced(part.text())) {
            findings.error(
                    entry, part.at(), "L35", "only `code` and **bold** are shown as marks: close or remove the others");
        }
    }

    /** Most texts hold none of these signs, and need no closer look. */
    private static boolean holdsMark(String text) {
        return text.chars().anyMatch(sign -> "[*_#~".indexOf(sign) >= 0);
    }

    private static boolean isUnbalanced(String text) {
        if (!holdsMark(text) && text.indexOf('`') < 0) {
            return false;
        }
        long ticks = text.chars().filter(sign -> sign == '`').count();
        int stars = Words.withoutCode(text).split("\\*\\*", -1).length - 1;
        return ticks % 2 == 1 || stars % 2 == 1;
    }

    private void renamed(Entry entry, Findings findings) {
        boolean told = entry.item()
                .card()
                .correction()
                .filter(correction -> correction.kind().equals("renamed"))
                .isPresent();
        if (told) {
            return;
        }
        for (var rename : renames) {
            boolean inKey = entry.key().stream()
                    .anyMatch(key -> rename.found().matcher(key).find());
            if (inKey || rename.found().matcher(entry.item().card().stem()).find()) {
                var message = "'" + rename.old() + "' is " + rename.now() + " today: use that, or tell it with"
                        + " correction: renamed";
                findings.error(entry, inKey ? "" : "/stem", "L30", message);
            }
        }
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "s?(?![\\w-])");
    }
}
