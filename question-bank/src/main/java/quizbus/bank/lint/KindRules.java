package quizbus.bank.lint;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import quizbus.bank.Item;
import quizbus.bank.Unit;
import quizbus.bank.Wording;
import quizbus.bank.read.Entry;

/** L23 to L28: what each kind asks for beyond its form. */
final class KindRules implements ItemRules {

    private static final Map<Integer, String> IN_WORDS = Map.of(2, "TWO", 3, "THREE", 4, "FOUR");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d,]*(?:\\.\\d+)?(?![\\w])");
    private static final Pattern ORDINAL = Pattern.compile(
            "\\b(?:first|second|third|fourth|fifth|sixth|then|next|last|lastly|finally|afterwards)\\b"
                    + "|(?<![\\w.-])\\d+(?:st|nd|rd|th)?(?![\\w-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GAP = Pattern.compile("\\{\\{\\d}}");
    private static final int SIDE = 48;

    @Override
    public void check(Entry entry, Findings findings) {
        switch (entry.item()) {
            case Item.Multiple multiple -> number(entry, multiple, findings);
            case Item.Numeric numeric -> numeric(entry, numeric, findings);
            case Item.Text text -> text(entry, text, findings);
            case Item.Order order -> order(entry, order, findings);
            case Item.Match match -> match(entry, match, findings);
            case Item.Cloze cloze -> cloze(entry, cloze, findings);
            case Item.Single _, Item.TrueFalse _ -> {}
        }
    }

    private static void number(Entry entry, Item.Multiple multiple, Findings findings) {
        var word = IN_WORDS.getOrDefault(multiple.choose(), "");
        if (!multiple.card().stem().matches("(?s).*\\b" + word + "\\b.*")) {
            findings.error(entry, "/stem", "L23", "the stem does not say how many: write " + word + " in it");
        }
    }

    private static void numeric(Entry entry, Item.Numeric numeric, Findings findings) {
        var stem = numeric.card().stem();
        boolean told = NUMBER.matcher(stem)
                .results()
                .anyMatch(found -> new BigDecimal(found.group().replace(",", "")).compareTo(numeric.value()) == 0);
        if (told) {
            findings.error(entry, "/stem", "L24", "the stem holds the number that is asked for: change its numbers");
        }
        var units = new HashSet<>(numeric.acceptUnits().keySet());
        units.add(numeric.unit());
        for (var unit : units) {
            if (Unit.named(unit).isEmpty()) {
                findings.error(
                        entry, "/answer/unit", "L24", "the unit '" + unit + "' is not in the table: use one of it");
            }
        }
        if (numeric.tolerance().signum() > 0
                && numeric.tolerance()
                                .multiply(BigDecimal.TWO)
                                .compareTo(numeric.value().abs())
                        >= 0) {
            findings.error(entry, "/answer/tolerance", "L24", "the tolerance is half the value or more: lower it");
        }
    }

    private static void text(Entry entry, Item.Text text, Findings findings) {
        var accepted = text.accept().stream()
                .map(form -> Wording.fold(form, text.folds()))
                .toList();
        if (new HashSet<>(accepted).size() < accepted.size()) {
            findings.error(entry, "/answer/accept", "L25", "two accepted forms are the same once folded: remove one");
        }
        for (var rejected : text.reject()) {
            var folded = Wording.fold(rejected, text.folds());
            boolean near = accepted.stream()
                    .anyMatch(form -> Wording.distance(form, folded, text.maxEdits()) <= text.maxEdits());
            if (near) {
                findings.error(
                        entry,
                        "/answer/reject",
                        "L25",
                        "'" + rejected + "' is as near as a typing error: lower max_edits");
            }
        }
        boolean isShort = accepted.stream().anyMatch(form -> form.length() <= Wording.EXACT_UP_TO);
        if (isShort && text.maxEdits() > 0) {
            findings.error(
                    entry, "/answer/max_edits", "L25", "a form of 4 characters or fewer must be exact: max_edits: 0");
        }
    }

    private static void order(Entry entry, Item.Order order, Findings findings) {
        for (var part : Parts.shown(order)) {
            if (part.text().length() > SIDE) {
                findings.error(
                        entry, part.at(), "L26", "the entry has " + part.text().length() + " characters: at most 48");
            }
            if (ORDINAL.matcher(Words.withoutCode(part.text())).find()) {
                findings.error(entry, part.at(), "L26", "the entry tells its place: no ordinal words or numbers");
            }
        }
    }

    private static void match(Entry entry, Item.Match match, Findings findings) {
        for (var part : Parts.shown(match)) {
            if (part.text().length() > SIDE) {
                findings.error(
                        entry, part.at(), "L27", "the side has " + part.text().length() + " characters: at most 48");
            }
        }
        for (int pair = 0; pair < match.pairs().size(); pair++) {
            var left = Words.content(match.pairs().get(pair).left());
            var right = Words.content(match.pairs().get(pair).right());
            if (left.stream().anyMatch(word -> word.length() > 2 && right.contains(word))) {
                findings.warn(
                        entry, "/pairs/" + pair, "L27", "a word of the left side stands in its right side: reword");
            }
        }
        var rights = match.pairs().stream().map(Item.Pair::right).toList();
        if (!areParallel(rights)) {
            findings.warn(
                    entry,
                    "/pairs",
                    "L27",
                    "the right sides differ in form (capitals, full stops, …ing): make them alike");
        }
    }

    private static boolean areParallel(List<String> texts) {
        long small = texts.stream().filter(text -> text.matches("[a-z]+ .*")).count();
        long stops = texts.stream().filter(text -> text.endsWith(".")).count();
        long gerunds = texts.stream()
                .filter(text -> text.matches("\\w{2,}ing (?:a|an|the|its|each|to|by) .*"))
                .count();
        return java.util.stream.LongStream.of(small, stops, gerunds)
                .allMatch(count -> count == 0 || count == texts.size());
    }

    private static void cloze(Entry entry, Item.Cloze cloze, Findings findings) {
        var stem = cloze.card().stem();
        if (cloze.blanks().size() > 2) {
            findings.warn(entry, "/blanks", "L28", "the text has three gaps: two at most");
        }
        var words = List.of(stem.split("\\s+"));
        if (words.subList(0, Math.min(3, words.size())).stream()
                .anyMatch(word -> GAP.matcher(word).find())) {
            findings.warn(entry, "/stem", "L28", "a gap stands in the first three words: begin with what is known");
        }
        var rest = GAP.matcher(stem).replaceAll(" ");
        cloze.blanks().forEach((gap, blank) -> {
            if (Words.of(blank.accept().getFirst()).stream().allMatch(Words::isFunctionWord)) {
                findings.warn(entry, "/blanks/" + gap, "L28", "the gap asks for a function word: ask for a meaning");
            }
            if (blank.accept().stream().anyMatch(form -> Words.holds(rest, form))) {
                findings.warn(entry, "/blanks/" + gap, "L28", "the answer stands elsewhere in the text: reword");
            }
        });
    }
}
