package quizbus.bank.lint;

import quizbus.bank.read.Entry;

/** A family of rules that look at one item at a time. */
interface ItemRules {

    void check(Entry entry, Findings findings);
}
