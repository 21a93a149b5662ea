/**
 * The questions: what an item is, how an answer to it is judged, and how a round is drawn.
 *
 * <p>Items are read and checked when the project is built; a server reads one compiled resource.
 */
@NullMarked
package quizbus.bank;

import org.jspecify.annotations.NullMarked;
