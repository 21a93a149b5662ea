/**
 * The fault campaign: real processes, real games, one fault a run, and a ledger outside all of them.
 *
 * <p>{@link quizbus.chaos.Arena} holds the processes and the wires between them, {@link quizbus.chaos.Fault} what can
 * happen to them, {@link quizbus.chaos.Game} the people who play meanwhile, and the classes whose names end in
 * {@code Check} what must hold afterwards. Nothing here uses a class of the server.
 */
@NullMarked
package quizbus.chaos;

import org.jspecify.annotations.NullMarked;
