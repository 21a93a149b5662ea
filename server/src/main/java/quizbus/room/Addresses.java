package quizbus.room;

import quizbus.game.Pin;

/** The names of rooms on the event bus. */
public final class Addresses {

    private Addresses() {}

    /** Where a room hears {@link Request}s. */
    public static String room(Pin pin) {
        return "room." + pin;
    }

    /** Where a room speaks: one consumer a gateway loop. */
    public static String speech(Pin pin) {
        return "speech." + pin;
    }
}
