/**
 * The rooms: one verticle a room owns its game, its time and its one alarm.
 *
 * <p>Log first, then speak: events are appended to the room's journal, and only after that does any screen hear of them.
 * What the rooms need stored they declare here; {@code quizbus.store} does it.
 */
@NullMarked
package quizbus.room;

import org.jspecify.annotations.NullMarked;
