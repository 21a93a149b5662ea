/** Golden texts both ways, hostile input, and the catalogue that is made from the records. */
@NullMarked
package quizbus.protocol;

import org.jspecify.annotations.NullMarked;
