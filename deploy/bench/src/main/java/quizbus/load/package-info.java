/**
 * The load program: plays many rooms over real sockets, cheaply enough that two cores hold both sides, and tells what it
 * cost the server and how long people waited. One event loop carries all clients; what happens there needs no locks.
 */
@NullMarked
package quizbus.load;

import org.jspecify.annotations.NullMarked;
