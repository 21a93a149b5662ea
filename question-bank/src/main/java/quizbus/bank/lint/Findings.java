package quizbus.bank.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quizbus.bank.read.Entry;
import quizbus.bank.read.Problem;

/** Collects what the rules find, from several threads; a warning that its item allows with a reason is dropped. */
final class Findings {

    private static final String MANIFEST = "bank.yaml";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> allowedInBank;

    /** With the warnings of the whole bank that the manifest allows: the reason by rule. */
    Findings(Map<String, String> allowedInBank) {
        this.allowedInBank = allowedInBank;
    }

    /** An error at a part of the item, such as {@code /stem}. */
    void error(Entry entry, String part, String rule, String message) {
        add(entry, part, rule, Problem.Severity.ERROR, message);
    }

    /** A warning at a part of the item. */
    void warn(Entry entry, String part, String rule, String message) {
        if (!entry.allow().containsKey(rule)) {
            add(entry, part, rule, Problem.Severity.WARNING, message);
        }
    }

    /** An error or a warning of the bank as a whole. */
    synchronized void bank(int line, String rule, Problem.Severity severity, String message) {
        if (severity == Problem.Severity.ERROR || !allowedInBank.containsKey(rule)) {
            problems.add(new Problem(MANIFEST, line, "", rule, severity, message));
        }
    }

    List<Problem> all() {
        return problems.stream().distinct().sorted(Problem.IN_FILE_ORDER).toList();
    }

    private synchronized void add(Entry entry, String part, String rule, Problem.Severity severity, String message) {
        var place = entry.place();
        problems.add(new Problem(place.file(), place.line(part), entry.id(), rule, severity, message));
    }
}
