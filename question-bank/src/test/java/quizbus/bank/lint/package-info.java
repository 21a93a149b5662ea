/** Tests of the rules, most of them by fixtures: items that a person might write, and the same ones mended. */
@NullMarked
package quizbus.bank.lint;

import org.jspecify.annotations.NullMarked;
