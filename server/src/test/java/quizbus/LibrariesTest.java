package quizbus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The libraries are those that were chosen, bit for bit, wherever they were fetched from. */
class LibrariesTest {

    @Test
    void everyLibraryIsTheOneThatIsListed() throws IOException {
        var listed = Files.readString(Path.of("libraries.sha256"));

        var found = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                // Modules of our own are built, not fetched.
                .filter(path ->
                        path.toString().endsWith(".jar") && !path.toString().endsWith("-SNAPSHOT.jar"))
                .map(jar -> sha256(jar) + "  " + jar.getFileName() + "\n")
                .distinct()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .collect(Collectors.joining());
        assertEquals(listed, found, "Where a change is meant, libraries.sha256 is to hold what was found");
    }

    private static String name(String line) {
        return line.split("  ")[1];
    }

    private static String sha256(Path jar) {
        try (var bytes = Files.newInputStream(jar)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
