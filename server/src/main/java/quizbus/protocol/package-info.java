/**
 * What is said: one record for each message and body of protocol version 1, and how it is read and written.
 *
 * <p>The records are the catalogue. Their components are the fields in the order of the wire: an {@code Optional} is left
 * out when empty, a {@code @Nullable} component is written as {@code null}, and {@link quizbus.protocol.Rule} holds the
 * ranges. The AsyncAPI file and the types of the web client are made from them. Server records are made to be written
 * at once, so they do not copy the lists they are given.
 */
@NullMarked
package quizbus.protocol;

import org.jspecify.annotations.NullMarked;
