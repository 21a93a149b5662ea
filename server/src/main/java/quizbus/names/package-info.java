/**
 * What people may be called: which text is a name, which names look alike, which nobody may take, which are offered.
 *
 * <p>Pure, and without a clock: the same text and words give the same verdict. What an operator adds to the words is read
 * once, at the start.
 */
@NullMarked
package quizbus.names;

import org.jspecify.annotations.NullMarked;
