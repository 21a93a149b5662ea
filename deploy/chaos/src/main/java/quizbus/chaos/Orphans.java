package quizbus.chaos;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was started and still runs: none of it outlives the campaign. */
final class Orphans {

    private static final Set<Process> PROCESSES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Orphans::kill));
    }

    private Orphans() {}

    static void add(Process process) {
        PROCESSES.removeIf(other -> !other.isAlive());
        PROCESSES.add(process);
    }

    private static void kill() {
        PROCESSES.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}
