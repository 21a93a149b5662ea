/**
 * The rules: what is true in a room.
 *
 * <p>{@link quizbus.game.Referee} decides a command into events or a refusal; {@link quizbus.game.Game} evolves with each
 * event, live and in recovery alike. No clock, no chance, no network in here: time arrives with the command.
 */
@NullMarked
package quizbus.game;

import org.jspecify.annotations.NullMarked;
