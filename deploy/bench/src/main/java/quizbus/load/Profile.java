package quizbus.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Who takes the server's processor time in a game: samples of the JVM's own recorder, each put down to one library. */
final class Profile {

    private static final String KERNEL = "kernel (system calls)";
    private static final String REST = "JDK and others";

    /** Whose code a frame is, by how its class begins; the first that fits. */
    private static final List<Map.Entry<String, String>> OWNERS = List.of(
            Map.entry("quizbus.bank.", "Quizbus: bank"),
            Map.entry("quizbus.game.", "Quizbus: game"),
            Map.entry("quizbus.gateway.", "Quizbus: gateway"),
            Map.entry("quizbus.protocol.", "Quizbus: protocol"),
            Map.entry("quizbus.room.", "Quizbus: room"),
            Map.entry("quizbus.store.", "Quizbus: store"),
            Map.entry("quizbus.", "Quizbus: others"),
            Map.entry("io.netty.", "Netty"),
            Map.entry("io.vertx.redis.", "Vert.x Redis client"),
            Map.entry("io.vertx.", "Vert.x"),
            Map.entry("com.fasterxml.jackson.", "Jackson"),
            Map.entry("org.pcollections.", "PCollections"),
            Map.entry("io.micrometer.", "Micrometer"));

    private final long pid;
    private final Path file;

    Profile(long pid) throws IOException {
        this.pid = pid;
        this.file = Files.createTempFile("quizbus-profile", ".jfr");
    }

    void begin() {
        try {
            Jcmd.ask(pid, "JFR.start", "name=load", "jdk.CPUTimeSample#enabled=true", "jdk.CPUTimeSample#throttle=1ms");
        } catch (IOException e) {
            System.err.println("The server records nothing: " + e.getMessage());
        }
    }

    /** A table of shares of {@code micros}, the processor time of a player and question. */
    String end(double micros) throws IOException {
        try {
            Jcmd.ask(pid, "JFR.stop", "name=load", "filename=" + file);
            var shares = new TreeMap<String, Integer>();
            for (var event : RecordingFile.readAllEvents(file)) {
                if (event.getEventType().getName().equals("jdk.CPUTimeSample")) {
                    owner(event).ifPresent(owner -> shares.merge(owner, 1, Integer::sum));
                }
            }
            return table(shares, micros);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String table(Map<String, Integer> shares, double micros) {
        var all = shares.values().stream().mapToInt(Integer::intValue).sum();
        var text =
                new StringBuilder("\n| %,d samples | share | us a player a question |\n|---|---|---|\n".formatted(all));
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(one -> text.append("| %s | %.1f %% | %s |%n"
                        .formatted(
                                one.getKey(),
                                100.0 * one.getValue() / all,
                                Figures.printed(micros * one.getValue() / all))));
        return text.toString();
    }

    /** The innermost frame of a known library: what it calls in the JDK is its affair. */
    private static Optional<String> owner(RecordedEvent sample) {
        var stack = sample.getStackTrace();
        if (stack == null || stack.getFrames().isEmpty()) {
            return Optional.empty();
        }
        if (isSystemCall(stack.getFrames().getFirst())) {
            return Optional.of(KERNEL);
        }
        return Optional.of(stack.getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .flatMap(name -> OWNERS.stream().filter(owner -> name.startsWith(owner.getKey())))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(REST));
    }

    /** Natives of Netty's transport and of the JDK's sockets do nothing but call the kernel. */
    private static boolean isSystemCall(RecordedFrame frame) {
        var type = frame.getMethod().getType().getName();
        return frame.getType().equals("Native")
                && (type.startsWith("io.netty.channel.") || type.startsWith("sun.nio.ch."));
    }
}
