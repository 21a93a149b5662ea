package quizbus.load;

import java.time.Duration;

/** How many rooms, and how many players in each. */
record Size(int rooms, int players) {

    private static final int UNITS_LEAST = 2_000;
    private static final int QUESTIONS_LEAST = 5;
    private static final int QUESTIONS_MOST = 40;

    /** Reads {@code 900x20}. */
    static Size read(String text) throws Options.Fault {
        if (!text.matches("[0-9]{1,4}x[0-9]{1,4}")) {
            throw new Options.Fault("A size is ROOMSxPLAYERS, such as 900x20, not \"%s\".".formatted(text));
        }
        return new Size(Integer.parseInt(text.replaceFirst("x.*", "")), Integer.parseInt(text.replaceFirst(".*x", "")));
    }

    /** A game of that size: small ones get more questions, so that there is something to measure. */
    Plan plan(boolean tellsStandings) {
        var everyone = rooms * players;
        return new Plan(
                rooms,
                players,
                Math.clamp(UNITS_LEAST / everyone, QUESTIONS_LEAST, QUESTIONS_MOST),
                Duration.ofMillis(Math.clamp(everyone / 2, 50, 60_000)),
                Duration.ofMillis(rooms > 1 ? Math.clamp(rooms, 50, 1_000) : 0),
                64,
                Duration.ofSeconds(60),
                tellsStandings);
    }

    @Override
    public String toString() {
        return rooms + "x" + players;
    }
}
