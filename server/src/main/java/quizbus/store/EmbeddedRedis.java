package quizbus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real redis-server of our own, with its data in the data folder and every write on disk before it is confirmed.
 *
 * <p>It outlives a kill of this process, so that no room is lost with it; the next start finds it and takes it over
 * instead of starting a second one on the same files. A clean stop ends it.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(3);
    private static final Duration WATCH = Duration.ofMillis(200);
    private static final Duration GLANCE = Duration.ofMillis(2);

    private final DataLock lock;
    private final RedisHome home;
    private final RedisPlace place;
    private final String searchPath;
    private final Duration patience;
    private volatile boolean isClosed;

    private EmbeddedRedis(DataLock lock, RedisHome home, RedisPlace place, String searchPath, Duration patience) {
        this.lock = lock;
        this.patience = patience;
        this.home = home;
        this.place = place;
        this.searchPath = searchPath;
    }

    /**
     * Takes over the one that lives in that data folder, or starts one; blocks until it answers.
     *
     * @param data the server's data folder, made where it is missing
     * @param searchPath where to look for a redis-server, as in PATH
     * @param password random letters and digits, for where Redis must listen on a port
     * @throws NoRedis when there can be none; the message says why
     */
    public static EmbeddedRedis start(Path data, String searchPath, String password) {
        return start(data, searchPath, password, START);
    }

    static EmbeddedRedis start(Path data, String searchPath, String password, Duration patience) {
        try {
            Files.createDirectories(data);
            var lock = DataLock.take(data.toRealPath());
            try {
                var home = RedisHome.make(data.toRealPath().resolve("redis"));
                var place = home.isAdoptable() ? home.place() : RedisPlace.choose(home.folder(), password);
                var embedded = new EmbeddedRedis(lock, home, place, searchPath, patience);
                embedded.run();
                embedded.watch();
                return embedded;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new NoRedis("The data folder " + data + " cannot be used: " + e);
        }
    }

    /** What {@link Redis#open} takes; the same for as long as this process lives. */
    public String url() {
        return place.url().toString();
    }

    /**
     * Stops it, with all that was written on disk, and frees the data folder. One that does not answer within 5 s is left:
     * what it confirmed is on disk, and the next start takes it over.
     */
    @Override
    public void close() {
        isClosed = true;
        try {
            place.ask("SHUTDOWN", "NOSAVE");
        } catch (IOException e) {
            LOG.debug("redis hung up, as it should");
        }
        try {
            if (within(STOP, () -> home.process().isEmpty())) {
                LOG.info("redis stopped");
            } else {
                LOG.warn("redis does not stop, it stays as {}", home.processName());
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException {
        if (!adopted()) {
            launch();
        }
    }

    /** Looks after it: where it dies while we live, rooms wait for it. */
    private void watch() {
        // Not ProcessHandle.onExit: where nobody collects dead processes, as in many containers, that waits for ever.
        Thread.ofVirtual().name("redis-watch").start(() -> {
            while (lives()) {
                LockSupport.parkNanos(WATCH.toNanos());
            }
        });
    }

    private boolean lives() {
        try {
            if (!isClosed && home.process().isEmpty()) {
                LOG.error("redis died, starting it again");
                run();
            }
        } catch (IOException | NoRedis e) {
            LOG.error("redis does not start: {}", e.getMessage());
        }
        return !isClosed;
    }

    private boolean adopted() throws IOException {
        // It may be reading its data still, or be about to end.
        var isSettled = within(patience, () -> home.process().isEmpty() || home.answers(place));
        var process = home.process();
        if (!isSettled) {
            throw new NoRedis("A redis-server, " + home.processName() + ", holds the data in " + home.folder()
                    + " but does not answer: end that process, and start again.");
        }
        process.ifPresent(which -> LOG.info("redis adopted pid={}", which.pid()));
        return process.isPresent();
    }

    private void launch() throws IOException {
        var binary = RedisBinary.find(searchPath, home.folder());
        refuseNewerData(binary);
        var settings = home.prepare(place, binary.version());
        var starter = new ProcessBuilder(binary.file().toString(), settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.folder().resolve("start.log").toFile())
                .start();
        within(patience, () -> home.answers(place) || (!starter.isAlive() && starter.exitValue() != 0));
        if (!home.answers(place)) {
            throw new NoRedis(
                    "redis-server did not start; why is in start.log and redis.log in " + home.folder() + ".");
        }
        LOG.info("redis started version={} file={}", binary.version(), binary.file());
    }

    private void refuseNewerData(RedisBinary binary) throws IOException {
        var written = home.version();
        if (written.isPresent() && written.get().compareTo(binary.version()) > 0) {
            throw new NoRedis("The data in " + home.folder() + " was written by Redis " + written.get() + ", but "
                    + binary.file() + " is " + binary.version() + ": install Redis " + written.get()
                    + " or newer, or set QUIZBUS_DATA to another folder.");
        }
    }

    private static boolean within(Duration patience, Condition condition) throws IOException {
        var until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            if (condition.holds()) {
                return true;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return condition.holds();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }
}
