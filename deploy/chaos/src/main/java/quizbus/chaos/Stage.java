package quizbus.chaos;

/** What the machinery of a run needs to be like. */
enum Stage {
    /** A Redis of the campaign's, behind a proxy. */
    PLAIN,
    /** The same, where the wall clocks of server and Redis can be moved. */
    CLOCKS,
    /** The same, with the data of Redis on a disk of a few megabytes. */
    SMALL_DISK,
    /** The server's own Redis. */
    EMBEDDED
}
