/** Names as people write them, and as those write them who want to be taken for somebody else. */
@NullMarked
package quizbus.names;

import org.jspecify.annotations.NullMarked;
