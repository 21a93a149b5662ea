/**
 * What makes an item a good one, as far as a program can tell: the rules L01 to L36 for items and B01 to B11 for the
 * whole bank, one class a family.
 */
@NullMarked
package quizbus.bank.lint;

import org.jspecify.annotations.NullMarked;
