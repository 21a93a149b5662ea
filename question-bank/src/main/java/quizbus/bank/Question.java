package quizbus.bank;

/**
 * An item as one room plays it: with its points and the places of its parts.
 *
 * @param points what a right and quick answer is worth, 1000 unless set
 */
public record Question(Item item, int points, Layout layout) {

    /** What a right answer is worth where nobody says otherwise. */
    public static final int POINTS = 1000;
}
