/** What Jazzer sends to the gateway. */
@NullMarked
package quizbus.gateway;

import org.jspecify.annotations.NullMarked;
