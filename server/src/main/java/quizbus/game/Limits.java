package quizbus.game;

import java.time.Duration;

/** The caps and spans of every room. What outside input can make grow ends at one of these. */
public final class Limits {

    private Limits() {}

    public static final int PLAYERS = 5_000;
    public static final int QUESTIONS = 100;

    /** How many tickets of one seat are valid at a time: one for each device that came back by itself. */
    public static final int TICKETS = 4;

    public static final int EXTEND_SECONDS = 300;

    /** Most that a slow network is given back, in milliseconds. */
    public static final int NETWORK_MILLIS = 250;

    /** How long after the close an answer may still arrive, besides its credit. */
    public static final Duration LATE = Duration.ofMillis(250);

    /** Answers within this cost nothing: nobody reads and taps faster. */
    public static final Duration GRACE = Duration.ofMillis(500);

    static final Duration COUNTDOWN = Duration.ofSeconds(3);
    static final Duration AHEAD = Duration.ofMillis(300);

    /** How long a lost connection still counts as present. */
    static final Duration PRESENT = Duration.ofSeconds(10);

    /** How long after a recovery or a pause no question closes early. */
    static final Duration HOLD = Duration.ofSeconds(10);

    static final Duration LEFT_AFTER_RECOVERY = Duration.ofSeconds(5);
    static final Duration EMPTY = Duration.ofMinutes(15);
    static final Duration LIFE = Duration.ofHours(24);
}
