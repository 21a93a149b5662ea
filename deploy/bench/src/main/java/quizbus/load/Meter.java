package quizbus.load;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used, as Linux tells it under /proc; all zero for a process that is not there. */
final class Meter {

    private final Path process;

    Meter(long pid) {
        process = Path.of("/proc", Long.toString(pid));
    }

    /**
     * Processor time since the start of the threads that live.
     *
     * @param allMicros of all threads, in user and system mode
     * @param compilerMicros the part that the JIT compiler of a JVM took
     */
    record Use(double allMicros, double compilerMicros) {

        static final Use NONE = new Use(0, 0);

        /** What the program itself took: a warm server compiles no more. */
        double ownMicros() {
            return allMicros - compilerMicros;
        }

        Use since(Use earlier) {
            return new Use(allMicros - earlier.allMicros, compilerMicros - earlier.compilerMicros);
        }

        Use plus(Use other) {
            return new Use(allMicros + other.allMicros, compilerMicros + other.compilerMicros);
        }
    }

    Use use() {
        var sum = Use.NONE;
        try (var threads = Files.newDirectoryStream(process.resolve("task"))) {
            for (var thread : threads) {
                sum = sum.plus(useOf(thread));
            }
        } catch (IOException | DirectoryIteratorException _) {
            return sum;
        }
        return sum;
    }

    /** Resident memory in KiB. */
    long residentKib() {
        return status("VmRSS");
    }

    int threads() {
        return (int) status("Threads");
    }

    /** Open files and sockets. */
    int descriptors() {
        try (var open = Files.list(process.resolve("fd"))) {
            return (int) open.count();
        } catch (IOException _) {
            return 0;
        }
    }

    boolean isAlive() {
        return Files.exists(process);
    }

    private static Use useOf(Path thread) {
        try {
            // The first number: nanoseconds on a processor. /proc/PID/stat counts in steps of 10 ms.
            var micros =
                    Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]) / 1_000.0;
            var name = Files.readString(thread.resolve("comm"));
            var compiles = name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler");
            return new Use(micros, compiles ? micros : 0);
        } catch (IOException _) {
            return Use.NONE;
        }
    }

    private long status(String key) {
        try {
            return Files.readAllLines(process.resolve("status")).stream()
                    .filter(line -> line.startsWith(key + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
