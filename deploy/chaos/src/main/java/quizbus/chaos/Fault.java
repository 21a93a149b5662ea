package quizbus.chaos;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a game. The order is that of the seeds: the first twenty are those that every build runs. */
enum Fault {
    SERVER_KILL(ServerFaults::kill),
    REDIS_KILL(StoreFaults::kill),
    STANDBY_TAKES_OVER(ServerFaults::standby),
    SERVER_KILL_STORE_HELD(ServerFaults::killWhileStoreIsHeld),
    FLUSHALL(StoreFaults::flush),
    REDIS_FREEZE(StoreFaults::freeze),
    CLIENTS_RESET(NetworkFaults::resetClients),
    SERVER_FREEZE(ServerFaults::freeze),
    REDIS_KILL_SLOW_DISK(StoreFaults::killWithSlowDisk),
    BOTH_KILL(ServerFaults::killBoth),
    SERVER_CLOCK(Stage.CLOCKS, StoreFaults::moveServerClock),
    SIGTERM(ServerFaults::terminate),
    OUT_OF_MEMORY(StoreFaults::outOfMemory),
    LOG_BYTE_FLIPPED(DiskFaults::flipByte),
    STORE_CUT(NetworkFaults::cutStore),
    DISK_FULL(Stage.SMALL_DISK, DiskFaults::fillUp),
    ONE_BYTE_SEGMENTS(NetworkFaults::chop),
    LOG_TAIL_CUT(DiskFaults::cutTail),
    CLIENTS_CUT(NetworkFaults::cutClients),
    RESTART_LOOP(ServerFaults::restartLoop),
    SERVER_KILL_SLOW_DISK(ServerFaults::killWithSlowDisk),
    READ_ONLY(StoreFaults::readOnly),
    NO_REPLICAS(StoreFaults::noReplicas),
    DISK_ERROR(DiskFaults::failSync),
    REDIS_CLOCK(Stage.CLOCKS, StoreFaults::moveRedisClock),
    RECONNECT_STORM(NetworkFaults::storm),
    STORE_RESET(NetworkFaults::resetStore),
    CLIENTS_ONE_WAY(NetworkFaults::oneWayClients),
    STORE_ONE_WAY(NetworkFaults::oneWayStore),
    CLIENTS_CUT_AFTER_BYTES(NetworkFaults::cutAfterBytes),
    CLIENTS_SLOW(NetworkFaults::slowClients),
    STORE_SLOW(NetworkFaults::slowStore),
    HANDOVER(ServerFaults::handOver),
    EMBEDDED_REDIS_KILL(Stage.EMBEDDED, StoreFaults::killEmbedded),
    EMBEDDED_SERVER_KILL(Stage.EMBEDDED, ServerFaults::kill),
    NOTHING(_ -> {});

    /** Does the harm, and returns when it is over or is to stay for the rest of the run. */
    interface Strike {
        void at(Scene scene) throws IOException;
    }

    private final Stage stage;
    private final Strike strike;

    Fault(Strike strike) {
        this(Stage.PLAIN, strike);
    }

    Fault(Stage stage, Strike strike) {
        this.stage = stage;
        this.strike = strike;
    }

    Stage stage() {
        return stage;
    }

    void strike(Scene scene) throws IOException {
        strike.at(scene);
    }

    /** Whether a second server is to be ready before the game starts. */
    boolean needsStandby() {
        return this == STANDBY_TAKES_OVER || this == HANDOVER;
    }

    /** Whether the room may be refused for good afterwards, as one whose log is damaged must be. */
    boolean mayEndTheRoom() {
        return this == LOG_BYTE_FLIPPED;
    }

    /** Some faults hurt in one phase alone; the others strike when they like. */
    Moment moment(Moment drawn, int players) {
        return this == SERVER_KILL_STORE_HELD && drawn.phase() == Moment.Phase.LOBBY
                ? new Moment(Moment.Phase.OPENING, 1, players, drawn.delayMillis())
                : drawn;
    }

    /** The name in reports and on the command line. */
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Fault> of(String wire) {
        return Arrays.stream(values())
                .filter(fault -> fault.wire().equals(wire))
                .findFirst();
    }
}
