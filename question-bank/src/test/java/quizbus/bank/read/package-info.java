/** Tests of reading: what fits is read, and everything else is told with its line. */
@NullMarked
package quizbus.bank.read;

import org.jspecify.annotations.NullMarked;
