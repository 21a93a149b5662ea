/** Tests of the questions: grading, drawing and what a screen may see. */
@NullMarked
package quizbus.bank;

import org.jspecify.annotations.NullMarked;
