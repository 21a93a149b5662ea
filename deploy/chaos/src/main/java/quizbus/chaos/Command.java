package quizbus.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of the machine. */
final class Command {

    private Command() {}

    /** Starts it with its output at the end of that file. */
    static Process start(List<String> words, Map<String, String> environment, Path output) {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        try {
            var process = builder.start();
            Orphans.add(process);
            return process;
        } catch (IOException e) {
            throw new NotHere(words.getFirst() + " does not start: " + e.getMessage());
        }
    }

    /** Runs it to its end; fails as {@link NotHere} when it is missing or says no. */
    static void run(String... words) {
        try {
            var output = Files.createTempFile("chaos", ".out");
            try {
                var process = start(List.of(words), Map.of(), output);
                if (!isOver(process, Duration.ofSeconds(60)) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new NotHere(words[0] + ": " + Files.readString(output).strip());
                }
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a program of that name on the PATH. */
    static boolean exists(String program) {
        for (var folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    static void signal(String name, Process process) {
        run("kill", "-" + name, Long.toString(process.pid()));
    }

    static void kill(Process process) {
        process.destroyForcibly();
        isOver(process, Duration.ofSeconds(20));
    }

    static boolean isOver(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHere("The run was interrupted");
        }
    }
}
