/** The command-line tool for those who write questions: {@code quizbank lint|fmt|new|lock|stats|gaps}. */
@NullMarked
package quizbus.bank.cli;

import org.jspecify.annotations.NullMarked;
