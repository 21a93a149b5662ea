package quizbus.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;

/** What can happen to the disk of Redis. */
final class DiskFaults {

    private DiskFaults() {}

    /** Not a byte fits any more; Redis, which must not lose anything, ends. */
    static void fillUp(Scene scene) throws IOException {
        var redis = scene.arena().redis();
        var filler = redis.folder().resolve("filler");
        try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE)) {
            var block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException _) {
            // This is the end of the disk.
        }
        Pause.millis(scene.between(500, 3_000));
        Files.delete(filler);
        // It ends at its next write, which may be under way.
        Command.isOver(redis.process(), Duration.ofMillis(200));
        redis.restart();
    }

    /** The disk says that it could not keep what was written. */
    static void failSync(Scene scene) {
        var arena = scene.arena();
        arena.trace(Tracer.onSync(arena.redis().process(), "error=EIO"));
        Command.isOver(arena.redis().process(), Duration.ofMillis(scene.between(500, 2_500)));
        arena.untrace();
        arena.redis().kill();
        arena.redis().restart();
    }

    /** The end of the file is lost, as after a power cut on a disk that lies. The server is still there to heal it. */
    static void cutTail(Scene scene) throws IOException {
        var redis = scene.arena().redis();
        redis.kill();
        try (var file = new RandomAccessFile(tail(redis).toFile(), "rw")) {
            file.setLength(Math.max(1, file.length() - scene.between(1, 3_000)));
        }
        redis.restart();
    }

    /** One bit of the room's log turns over on the disk while nobody looks. */
    static void flipByte(Scene scene) throws IOException {
        var arena = scene.arena();
        var log = Log.read(arena.log(), scene.pin());
        var entry = log.entries().get(scene.random().nextInt(log.entries().size()));
        arena.server().kill();
        arena.redis().kill();
        var words = entry.text().getBytes(StandardCharsets.UTF_8);
        try (var file = new RandomAccessFile(tail(arena.redis()).toFile(), "rw")) {
            var bytes = new byte[(int) file.length()];
            file.readFully(bytes);
            var place = indexOf(bytes, words) + scene.random().nextInt(words.length);
            file.seek(place);
            file.write(bytes[place] ^ 1);
        }
        arena.redis().restart();
        arena.restartServer();
    }

    private static Path tail(RedisNode redis) throws IOException {
        try (var files = Files.list(redis.folder().resolve("appendonlydir"))) {
            return files.filter(file -> file.toString().endsWith(".incr.aof"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (var start = bytes.length - part.length; start >= 0; start--) {
            var same = 0;
            while (same < part.length && bytes[start + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return start;
            }
        }
        throw new IllegalStateException("What Redis told does not stand in its file");
    }
}
