package quizbus.bank.read;

import java.util.List;
import quizbus.bank.Bank;

/** What the files say: all that could be read, and everything wrong with the rest. */
public record Reading(Manifest manifest, List<Entry> entries, List<Problem> problems) {

    public Reading {
        entries = List.copyOf(entries);
        problems = problems.stream().sorted(Problem.IN_FILE_ORDER).toList();
    }

    /** The bank that players get: the reviewed items. */
    public Bank bank() {
        var items = entries.stream().filter(Entry::isReviewed).map(Entry::item).toList();
        return new Bank(manifest.domains(), manifest.topics(), items);
    }
}
