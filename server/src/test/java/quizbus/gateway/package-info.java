/** The gateway over real sockets; where it makes sense against Vert.x's plain server too, to prove a test can fail. */
@NullMarked
package quizbus.gateway;

import org.jspecify.annotations.NullMarked;
