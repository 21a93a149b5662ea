package quizbus.store;

/** Redis cannot be reached or did not answer in time; what became of the command is unknown. */
public final class RedisAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    RedisAway(String why) {
        // No stack trace: it would show the event loop and nothing else, once for each room.
        super("Redis is away: " + why, null, false, false);
    }
}
