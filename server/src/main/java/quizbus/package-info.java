/** The start: Main wires the rooms of the house by hand, in reading order. */
@NullMarked
package quizbus;

import org.jspecify.annotations.NullMarked;
