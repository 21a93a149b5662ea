package quizbus.game;

import java.util.Locale;

/**
 * How points come about: what share of them speed decides, and what a row of right answers brings.
 *
 * <p>The figures are those of the scoring table in the README.
 */
public enum Preset {
    BALANCED(4_000, 0, 0),
    ACCURACY(0, 0, 0),
    CLASSIC(5_000, 100, 500),
    SPRINT(9_000, 50, 250);

    private final int speedShare;
    private final int streakStep;
    private final int streakMost;

    Preset(int speedShare, int streakStep, int streakMost) {
        this.speedShare = speedShare;
        this.streakStep = streakStep;
        this.streakMost = streakMost;
    }

    /** The share of the points that speed decides, in ten-thousandths. */
    int speedShare() {
        return speedShare;
    }

    /** Extra points for the n-th right answer in a row: nothing for the first, then a step more each time, up to a cap. */
    int bonus(int rightInARow) {
        return rightInARow < 2 ? 0 : Math.min(streakMost, streakStep * (rightInARow - 1));
    }

    /** The lower-case name in messages. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
