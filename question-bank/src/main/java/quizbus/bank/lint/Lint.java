package quizbus.bank.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quizbus.bank.read.Problem;
import quizbus.bank.read.Reading;

/** Runs all rules over a bank. */
public final class Lint {

    private static final List<String> NEED_NOTES = List.of("L04", "L05", "L06", "L31", "B10");

    private final Registers registers;
    private final IdsLock lock;
    private final Optional<Notes> notes;
    private final LocalDate today;

    /** A linter with what it knows; without the notes some rules do not run, and the report says which. */
    public Lint(Registers registers, IdsLock lock, Optional<Notes> notes, LocalDate today) {
        this.registers = registers;
        this.lock = lock;
        this.notes = notes;
        this.today = today;
    }

    /**
     * What the rules found.
     *
     * @param problems in the order of files and lines, with those of the reader
     * @param notRun rules that could not be run
     */
    public record Report(List<Problem> problems, List<String> notRun) {
        public Report {
            problems = List.copyOf(problems);
            notRun = List.copyOf(notRun);
        }
    }

    /** Checks all items that could be read; retired ones are left in peace. */
    public Report check(Reading reading) {
        var findings = new Findings(reading.manifest().allow());
        var entries = reading.entries().stream()
                .filter(entry -> !entry.status().equals("retired"))
                .toList();
        for (var rules : itemRules()) {
            entries.parallelStream().forEach(entry -> rules.check(entry, findings));
        }
        for (var rules : bankRules(reading)) {
            rules.check(rules instanceof IdRules ? reading.entries() : entries, findings);
        }
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(findings.all());
        problems.sort(Problem.IN_FILE_ORDER);
        return new Report(problems, notes.isPresent() ? List.of() : NEED_NOTES);
    }

    private List<ItemRules> itemRules() {
        var rules = new ArrayList<ItemRules>(List.of(
                new IdRules(lock),
                new LengthRules(),
                new CueRules(),
                new OptionRules(),
                new StemRules(),
                new OverlapRules(),
                new KindRules(),
                new LanguageRules(registers),
                new FreshnessRules(today)));
        notes.ifPresent(read -> rules.add(new SourceRules(read, registers)));
        return rules;
    }

    private List<BankRules> bankRules(Reading reading) {
        var rules = new ArrayList<BankRules>(List.of(
                new IdRules(lock),
                new StemRules(),
                new PairRules(),
                new KeyBalance(),
                new MixRules(reading.manifest())));
        notes.ifPresent(read -> rules.add(new CoverageRule(reading.manifest(), read, registers)));
        return rules;
    }
}
