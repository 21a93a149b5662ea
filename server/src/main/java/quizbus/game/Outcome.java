package quizbus.game;

import org.pcollections.PMap;

/**
 * A question that is over.
 *
 * @param answers what was accepted, by player
 * @param marks what the answers brought; none where the question was skipped and counts for nobody
 */
public record Outcome(int question, boolean skipped, PMap<PlayerId, Given> answers, PMap<PlayerId, Mark> marks) {}
