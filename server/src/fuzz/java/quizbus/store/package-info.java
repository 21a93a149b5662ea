/** What Jazzer sends to the reader of the log. */
@NullMarked
package quizbus.store;

import org.jspecify.annotations.NullMarked;
