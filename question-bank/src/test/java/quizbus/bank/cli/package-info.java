/** Tests of the command-line tool, each in a folder of its own. */
@NullMarked
package quizbus.bank.cli;

import org.jspecify.annotations.NullMarked;
