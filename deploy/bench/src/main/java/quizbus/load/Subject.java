package quizbus.load;

import java.net.URI;
import java.util.Optional;

/**
 * The server under load.
 *
 * @param process the server's process, where it is known
 * @param redis the process of its Redis, where it is known
 */
record Subject(String name, URI url, Wire wire, Optional<Meter> process, Optional<Meter> redis, Runnable collect) {

    Meter.Use use() {
        return process.map(Meter::use).orElse(Meter.Use.NONE);
    }

    Meter.Use redisUse() {
        return redis.map(Meter::use).orElse(Meter.Use.NONE);
    }

    boolean isGone() {
        return process.map(meter -> !meter.isAlive()).orElse(false);
    }
}
