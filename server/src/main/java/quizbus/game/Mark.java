package quizbus.game;

import quizbus.bank.Credit;

/**
 * An answer with what it brought.
 *
 * @param speed what was left of the points after the time it took, in ten-thousandths
 * @param bonus extra points for right answers in a row
 * @param points all points of this answer, the bonus among them
 */
public record Mark(Given given, Credit credit, int speed, int bonus, int points) {}
