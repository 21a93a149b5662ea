package quizbus.game;

import org.pcollections.PMap;

/** A question that is over: its marks by player; who did not answer has none, and a skipped one counts for nobody. */
public record Outcome(int question, boolean skipped, PMap<PlayerId, Mark> marks) {}
