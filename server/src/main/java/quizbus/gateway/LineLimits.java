package quizbus.gateway;

import java.time.Duration;
import quizbus.protocol.CloseCode;

/**
 * The caps of one connection.
 *
 * @param frameBytes longest frame from a client
 * @param messageBytes longest message from a client, all its fragments together
 * @param fragments most frames of one message
 * @param messageTime from the first fragment of a message to its last
 * @param controls pings and pongs of a client within one heartbeat
 * @param waitingBytes what may wait for a slow reader
 * @param stalledTime how long a reader may take nothing; with its farewell, five seconds are not over
 * @param heartbeat after so much silence the server pings; at the third time it closes
 * @param farewell how long a closed line may take to go
 * @param requestTime from the connection to the end of its first request
 * @param keepAlive from one request to the end of the next, and for an answer to be read
 */
record LineLimits(
        int frameBytes,
        int messageBytes,
        int fragments,
        Duration messageTime,
        int controls,
        int waitingBytes,
        Duration stalledTime,
        Duration heartbeat,
        Duration farewell,
        Duration requestTime,
        Duration keepAlive) {

    static final LineLimits DEFAULT = new LineLimits(
            4 * 1024,
            8 * 1024,
            16,
            Duration.ofSeconds(5),
            30,
            256 * 1024,
            Duration.ofMillis(4_250),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30));

    static final int MISSES = 2;

    /** Who broke a rule has half the time, so that a second after the breach its line is gone. */
    Duration farewell(CloseCode code) {
        return code.isBreach() ? farewell.dividedBy(2) : farewell;
    }
}
