package quizbus.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** The folder of the embedded Redis: its data, where it listens, which process it is and which version wrote there. */
record RedisHome(Path folder) {

    private static final String PLACE = "place";
    private static final String PID = "pid";
    private static final String VERSION = "version";

    /** The folder, made where it is missing, and closed to all other users. */
    static RedisHome make(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return new RedisHome(folder);
    }

    /** Whether one that was started here before still runs. */
    boolean isAdoptable() throws IOException {
        return process().isPresent() && read(PLACE).isPresent();
    }

    /** Where the last one was told to listen. */
    RedisPlace place() throws IOException {
        return new RedisPlace(URI.create(read(PLACE).orElseThrow()));
    }

    Optional<RedisBinary.Version> version() throws IOException {
        return read(VERSION).flatMap(RedisBinary.Version::in);
    }

    /** The process that was started here last, if it still runs; a number given to another program does not count. */
    Optional<ProcessHandle> process() throws IOException {
        // By its file, which need not be redis-server: Debian links that to redis-check-rdb.
        return read(PID)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> process.info().command().orElse("").matches(".*/[^/]*(redis|valkey)[^/]*"));
    }

    /** How people find that process: {@code process 4711}. */
    String processName() throws IOException {
        return "process " + read(PID).orElse("of an unknown id");
    }

    /** Whether a Redis answers at that place, for this folder. */
    boolean answers(RedisPlace place) {
        try {
            return place.ask("CONFIG", "GET", "dir").contains("\r\n" + folder + "\r\n");
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes down what is about to start here, and returns the file with its settings. */
    Path prepare(RedisPlace place, RedisBinary.Version version) throws IOException {
        Files.writeString(folder.resolve(PLACE), place.url().toString());
        Files.writeString(folder.resolve(VERSION), version.toString());
        Files.deleteIfExists(folder.resolve(PID));
        var settings = folder.resolve("redis.conf");
        Files.writeString(settings, String.join("\n", settings(place)) + "\n");
        return settings;
    }

    private List<String> settings(RedisPlace place) {
        return List.of(
                place.settings(),
                "dir \"" + folder + "\"",
                "pidfile \"" + folder.resolve(PID) + "\"",
                "logfile \"" + folder.resolve("redis.log") + "\"",
                // Detached, in a session of its own: Ctrl-C at the terminal reaches the server first, which then stops
                // it.
                "daemonize yes",
                "appendonly yes",
                "appendfsync always",
                "save \"\"",
                "maxmemory-policy noeviction");
    }

    private Optional<String> read(String file) throws IOException {
        var path = folder.resolve(file);
        return Files.exists(path)
                ? Optional.of(Files.readString(path).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
