package quizbus.game;

import java.util.Locale;

/** Who moves a room on. */
public enum Mode {
    /** A host does. */
    HOSTED,
    /** Time does: a room without a host. */
    AUTOPILOT,
    /** The one player does. */
    SOLO;

    /** The lower-case name in messages. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
