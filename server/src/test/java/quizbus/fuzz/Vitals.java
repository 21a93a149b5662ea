package quizbus.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a process holds, read from outside.
 *
 * @param heap bytes after a collection
 * @param resident bytes of memory
 */
record Vitals(long heap, long resident, int threads, int files) {

    private static final Pattern USED = Pattern.compile("(?:used |: )(\\d+)K");

    /** Whether this machine tells such things. */
    static boolean canBeRead() {
        return Files.isDirectory(Path.of("/proc/self/fd"));
    }

    /** Collects garbage twice, since references are cleared after the first. */
    static Vitals of(ProcessHandle process) {
        jcmd(process, "GC.run");
        jcmd(process, "GC.run");
        var used = USED.matcher(jcmd(process, "GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("jcmd tells no heap");
        }
        return new Vitals(Long.parseLong(used.group(1)) * 1024, resident(process), threads(process), files(process));
    }

    /** Bytes of memory, without a collection. */
    static long resident(ProcessHandle process) {
        return number(process, "VmRSS") * 1024;
    }

    private static int threads(ProcessHandle process) {
        return (int) number(process, "Threads");
    }

    /** Open files, sockets among them. */
    static int files(ProcessHandle process) {
        try (var open = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return (int) open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(ProcessHandle process, String name) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            var line = lines.filter(entry -> entry.startsWith(name + ":")).findFirst();
            return Long.parseLong(line.orElseThrow().replaceAll("\\D", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jcmd(ProcessHandle process, String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var asked = new ProcessBuilder(jcmd, String.valueOf(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            var told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!asked.waitFor(60, TimeUnit.SECONDS) || asked.exitValue() != 0) {
                throw new AssertionError("jcmd " + command + ": " + told);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
