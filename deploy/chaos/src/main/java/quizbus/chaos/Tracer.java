package quizbus.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** strace on a process, to make its calls slow or fail. */
final class Tracer implements AutoCloseable {

    private final Process strace;

    private Tracer(Process strace) {
        this.strace = strace;
    }

    /** Tampers with the calls that write to disk for good; {@code how} is such as {@code delay_enter=300000}. */
    static Tracer onSync(Process process, String how) {
        if (!Command.exists("strace")) {
            throw new NotHere("a slow or broken disk needs strace");
        }
        var pid = Long.toString(process.pid());
        var inject = "inject=fdatasync,fsync:" + how;
        var strace = Command.start(
                List.of("strace", "-f", "-qq", "-p", pid, "-e", "trace=fdatasync,fsync", "-e", inject),
                Map.of(),
                Path.of("/dev/null"));
        if (!Pause.until(() -> isTraced(pid) || !strace.isAlive(), Duration.ofSeconds(10)) || !strace.isAlive()) {
            strace.destroyForcibly();
            throw new NotHere("strace may not trace here");
        }
        return new Tracer(strace);
    }

    @Override
    public void close() {
        strace.destroy();
        if (!Command.isOver(strace, Duration.ofSeconds(5))) {
            Command.kill(strace);
        }
    }

    private static boolean isTraced(String pid) {
        try {
            return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                    .anyMatch(line -> line.startsWith("TracerPid:") && !line.endsWith("\t0"));
        } catch (IOException _) {
            return false;
        }
    }
}
