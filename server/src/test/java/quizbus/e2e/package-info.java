/** Whole games from outside: real processes, real sockets, a real Redis, and the protocol as it is documented. */
package quizbus.e2e;
