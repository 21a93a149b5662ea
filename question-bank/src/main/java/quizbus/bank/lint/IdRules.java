package quizbus.bank.lint;

import java.util.HashSet;
import java.util.List;
import quizbus.bank.read.Entry;
import quizbus.bank.read.Problem;

/** L02: ids that stay what they are. */
final class IdRules implements ItemRules, BankRules {

    private final IdsLock lock;

    IdRules(IdsLock lock) {
        this.lock = lock;
    }

    @Override
    public void check(Entry entry, Findings findings) {
        var locked = lock.rows().get(entry.id());
        var row = IdsLock.row(entry);
        if (locked == null) {
            findings.error(entry, "/id", "L02", "the id is not in ids.lock: run `quizbank lock`");
        } else if (locked.isRetired() && !row.isRetired()) {
            findings.error(entry, "/id", "L02", "the id is retired: mint a new one");
        } else if (row.rev() < locked.rev()) {
            findings.error(
                    entry, "/rev", "L02", "rev fell from " + locked.rev() + " to " + row.rev() + ": it only rises");
        } else if (row.rev() == locked.rev() && !row.hash().equals(locked.hash())) {
            var message =
                    "stem, options or answer changed: raise rev, or for mere wording run `quizbank lock --wording`";
            findings.error(entry, "/rev", "L02", message);
        }
    }

    @Override
    public void check(List<Entry> entries, Findings findings) {
        var here = new HashSet<String>();
        entries.forEach(entry -> here.add(entry.id()));
        lock.rows().forEach((id, row) -> {
            if (!row.isRetired() && !here.contains(id)) {
                var message =
                        "the item " + id + " has vanished: bring it back or run `quizbank lock --retire " + id + "`";
                findings.bank(1, "L02", Problem.Severity.ERROR, message);
            }
        });
    }
}
