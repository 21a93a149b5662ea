package quizbus.game;

import java.time.Duration;

/** The caps and spans of every room. What outside input can make grow ends at one of these. */
public final class Limits {

    private Limits() {}

    public static final int PLAYERS = 5_000;
    public static final int QUESTIONS = 100;

    /** How many tickets of one seat are valid at a time: one for each device that came back by itself. */
    public static final int TICKETS = 4;

    /** How often a player may change one answer, where answers can be changed. */
    public static final int CHANGES = 20;

    /** How long a seat in the lobby waits for its owner where somebody else has none. */
    static final Duration VACANT = Duration.ofSeconds(60);

    /** How many such seats are given up at once. */
    static final int FREED_AT_ONCE = 50;

    private static final int EVENTS_A_ROOM = 1_000;
    private static final int EVENTS_A_SEAT = 40;
    private static final int EVENTS_MOST = 1_000_000;

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

    /**
     * How many events a room's log may have before whatever could go on for ever is refused; what moves the game on, and
     * answers, end by themselves. It leaves each seat many times what an honest player needs.
     */
    public static int events(Setup setup) {
        var seats = setup.mode() == Mode.SOLO ? 1 : setup.settings().maxPlayers();
        var answers = setup.settings().changeableAnswers() ? 1 + CHANGES : 1;
        var most = EVENTS_A_ROOM + (long) seats * (setup.round().size() * answers + EVENTS_A_SEAT);
        return (int) Math.min(most, EVENTS_MOST);
    }
}
