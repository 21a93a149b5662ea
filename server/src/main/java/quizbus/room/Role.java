package quizbus.room;

import java.util.Locale;

/** What a connection is in a room. */
public enum Role {
    PLAYER,
    HOST,
    WATCH;

    /** The lower-case name in messages. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
