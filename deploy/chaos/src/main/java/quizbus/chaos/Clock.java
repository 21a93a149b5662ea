package quizbus.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** The wall clock of one process, to be set while it runs; the machine's own is never touched. */
final class Clock {

    private final Path library;
    private final Path shift;

    private Clock(Path library, Path shift) {
        this.library = library;
        this.shift = shift;
    }

    /** Compiles what moves the clock; {@link NotHere} where there is no compiler. */
    static Clock in(Path folder, String name) {
        if (!Command.exists("gcc")) {
            throw new NotHere("moving a clock needs gcc");
        }
        try (var source = Objects.requireNonNull(Clock.class.getResourceAsStream("clock.c"))) {
            var library = folder.resolve("clock.so");
            if (!Files.exists(library)) {
                var file = folder.resolve("clock.c");
                Files.write(file, source.readAllBytes());
                Command.run("gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(), file.toString());
            }
            var clock = new Clock(library, folder.resolve(name + ".shift"));
            clock.move(Duration.ZERO);
            return clock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process needs in its environment. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "CHAOS_CLOCK", shift.toString());
    }

    /** Sets it off the true time by that much; it takes effect at once. */
    void move(Duration by) throws IOException {
        try (var file = new RandomAccessFile(shift.toFile(), "rw")) {
            file.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .putLong(by.toSeconds())
                    .array());
        }
    }
}
