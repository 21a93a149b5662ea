package quizbus.store;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A redis-server program on this machine and its version. */
record RedisBinary(Path file, Version version) {

    static final Version OLDEST = new Version(6, 2);

    /** What tells formats apart: the patch does not. */
    record Version(int major, int minor) implements Comparable<Version> {

        private static final Pattern FORM = Pattern.compile("(?:.*v=)?(\\d+)\\.(\\d+)", Pattern.DOTALL);

        /** The version in {@code 7.0.15} or in what {@code redis-server --version} prints. */
        static Optional<Version> in(String text) {
            var found = FORM.matcher(text);
            return found.lookingAt()
                    ? Optional.of(new Version(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Version other) {
            return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    /** What the library brings for each system; the ones it has for others are too old. */
    private static final Map<String, String> BUNDLED = Map.of(
            "linux-amd64", "redis-server-6.2.6-v5-linux-amd64",
            "linux-aarch64", "redis-server-6.2.7-linux-arm64",
            "mac-x86_64", "redis-server-6.2.6-v5-darwin-amd64",
            "mac-aarch64", "redis-server-6.2.6-v5-darwin-arm64");

    /**
     * The first that fits: on the search path, else the bundled one, laid into that folder.
     *
     * @param searchPath as in the variable PATH
     * @throws NoRedis when there is none
     */
    static RedisBinary find(String searchPath, Path folder) throws IOException {
        var installed = Stream.of("redis-server", "valkey-server")
                .flatMap(name -> Stream.of(searchPath.split(File.pathSeparator)).map(part -> Path.of(part, name)))
                .filter(Files::isExecutable)
                .flatMap(file -> of(file).stream())
                .findFirst();
        return installed.isPresent() ? installed.get() : bundled(folder);
    }

    private static RedisBinary bundled(Path folder) throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceFirst("^(linux|mac).*", "$1");
        var name = BUNDLED.get(system + "-" + System.getProperty("os.arch"));
        if (name == null) {
            throw none();
        }
        var file = folder.resolve(name);
        if (!Files.isExecutable(file)) {
            unpack(name, file);
        }
        return of(file).orElseThrow(RedisBinary::none);
    }

    private static void unpack(String name, Path file) throws IOException {
        var part = Files.createTempFile(file.getParent(), name, ".part");
        try (var resource = RedisBinary.class.getResourceAsStream("/" + name)) {
            if (resource == null) {
                throw none();
            }
            Files.copy(resource, part, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!part.toFile().setExecutable(true, true)) {
            throw none();
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The program in that file; empty when it does not run here or is too old. */
    private static Optional<RedisBinary> of(Path file) {
        try {
            var process = new ProcessBuilder(file.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(5, TimeUnit.SECONDS);
            return Version.in(said)
                    .filter(version -> version.compareTo(OLDEST) >= 0)
                    .map(version -> new RedisBinary(file, version));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static NoRedis none() {
        return new NoRedis("There is no redis-server " + OLDEST + " or newer on the PATH, and none is bundled that runs"
                + " here: install Redis or Valkey, or set REDIS_URL.");
    }
}
