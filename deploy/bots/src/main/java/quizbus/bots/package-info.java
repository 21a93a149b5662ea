/** Players, hosts and servers for tests and measuring programs: they know the protocol and nothing of the server. */
@NullMarked
package quizbus.bots;

import org.jspecify.annotations.NullMarked;
