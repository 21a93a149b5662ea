/**
 * From the files that people write to items that the program uses: YAML, schema, structure, and the compiled bank.
 *
 * <p>Runs when the project is built; a server needs none of it.
 */
@NullMarked
package quizbus.bank.read;

import org.jspecify.annotations.NullMarked;
