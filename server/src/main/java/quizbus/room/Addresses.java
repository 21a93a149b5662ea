package quizbus.room;

import io.vertx.core.eventbus.DeliveryOptions;
import quizbus.game.Pin;

/** The names of rooms on the event bus, and how things travel there. */
public final class Addresses {

    /** By reference, within this process: all that travels is immutable. */
    public static final DeliveryOptions LOCAL =
            new DeliveryOptions().setCodecName(LocalCodec.NAME).setLocalOnly(true);

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
