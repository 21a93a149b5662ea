package quizbus.load;

/** What a frame of the server is about, told from its type alone. */
enum Says {
    WELCOME,
    PROBE,
    QUESTION,
    ACCEPTED,
    REVEAL,
    RESULT,
    STANDINGS,
    PODIUM,
    ENDED,
    ERROR,
    OTHER;

    private static final Says[] ALL = values();
    private final String start = "{\"type\":\"" + name().toLowerCase(java.util.Locale.ROOT) + "\"";

    static Says of(Frame frame) {
        for (var one : ALL) {
            if (frame.startsWith(one.start)) {
                return one;
            }
        }
        return OTHER;
    }
}
