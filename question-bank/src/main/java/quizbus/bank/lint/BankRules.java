package quizbus.bank.lint;

import java.util.List;
import quizbus.bank.read.Entry;

/** A family of rules that look at all items together. */
interface BankRules {

    void check(List<Entry> entries, Findings findings);
}
