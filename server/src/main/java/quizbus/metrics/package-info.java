/**
 * How the server is: what is counted and timed, whether it is well, and the port on loopback that tells.
 *
 * <p>All names of metrics stand in {@link quizbus.metrics.Metrics}; no room, PIN, player or address is ever a tag.
 */
@NullMarked
package quizbus.metrics;

import org.jspecify.annotations.NullMarked;
