/**
 * What is kept: the log and the board of every room, and the boards over many games, all in Redis.
 *
 * <p>Nothing outside knows Redis or a key. {@link quizbus.store.EmbeddedRedis} starts one where none was given.
 */
@NullMarked
package quizbus.store;

import org.jspecify.annotations.NullMarked;
