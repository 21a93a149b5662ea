package quizbus.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks a JVM of this machine to do something, by the JDK's own jcmd. */
final class Jcmd {

    private static final int PATIENCE_SECONDS = 30;

    private Jcmd() {}

    /** What it answers, a few lines; fails where it does not do it in time. */
    static String ask(long pid, String... words) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid)));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var answer = process.inputReader()) {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("jcmd " + words[0] + " does not end");
            }
            var said = answer.readAllAsString();
            if (process.exitValue() != 0) {
                throw new IOException("jcmd " + words[0] + ": " + said.strip());
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("jcmd " + words[0] + " was interrupted", e);
        }
    }
}
