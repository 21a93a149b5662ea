/** The rules, told by events: given what happened, when somebody wants something, then that happens or is refused. */
@NullMarked
package quizbus.game;

import org.jspecify.annotations.NullMarked;
