package quizbus.bank.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import quizbus.bank.read.Entry;
import quizbus.bank.read.Manifest;
import quizbus.bank.read.Problem.Severity;

/** B10: whatever the notes say at some length is asked somewhere, or left out for a written reason. */
final class CoverageRule implements BankRules {

    private static final int STATEMENTS = 5;
    private static final int PERCENT = 90;

    private final Manifest manifest;
    private final Notes notes;
    private final Registers registers;

    CoverageRule(Manifest manifest, Notes notes, Registers registers) {
        this.manifest = manifest;
        this.notes = notes;
        this.registers = registers;
    }

    @Override
    public void check(List<Entry> entries, Findings findings) {
        var cited = entries.stream()
                .flatMap(entry -> entry.item().card().source().stream())
                .map(Lines::of)
                .toList();
        int sections = 0;
        var open = new ArrayList<String>();
        for (var plan : manifest.plans()) {
            for (var seed : plan.seeds()) {
                var range = Lines.parse(seed);
                if (notes.statements(range) >= STATEMENTS) {
                    sections++;
                    if (cited.stream().noneMatch(range::meets)
                            && !registers.skipped().containsKey(seed)) {
                        open.add(seed + " (" + plan.topic().id() + ")");
                    }
                }
            }
        }
        if (open.size() * 100 > sections * (100 - PERCENT)) {
            var message = "%d of %d sections of the notes are cited by no item: %s";
            findings.bank(
                    1,
                    "B10",
                    Severity.WARNING,
                    String.format(Locale.ROOT, message, open.size(), sections, String.join(", ", open)));
        }
    }
}
