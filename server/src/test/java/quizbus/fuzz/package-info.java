/** Hostile clients against a server of its own: mutated frames in great numbers, and attacks on its memory. */
package quizbus.fuzz;
