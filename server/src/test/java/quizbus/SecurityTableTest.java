package quizbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test and class that the table of attacks names is there. */
class SecurityTableTest {

    private static final int ATTACKS = 54;
    private static final Pattern TEST = Pattern.compile("`([a-z]+/)?([A-Z][A-Za-z0-9]*Test)#([A-Za-z0-9]+)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)`");

    @Test
    void everyAttackHasItsRowAndARowATestOrAReason() throws IOException {
        var rows = rows();

        assertEquals(
                IntStream.rangeClosed(1, ATTACKS)
                        .mapToObj(number -> "T" + number)
                        .toList(),
                rows.stream().map(row -> row.split("\\|")[1].strip()).toList());
        for (var row : rows) {
            assertTrue(TEST.matcher(row).find() || row.contains("Does not apply") || row.contains("No test:"), row);
        }
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        for (var row : rows()) {
            var named = TEST.matcher(row);
            while (named.find()) {
                var file = source("test", named.group(2));
                assertTrue(Files.readString(file).contains("void " + named.group(3) + "("), named.group());
            }
        }
    }

    @Test
    void everyClassThatIsNamedIsThere() throws IOException {
        for (var row : rows()) {
            var named = CLASS.matcher(row);
            while (named.find()) {
                source("main", named.group(1));
            }
        }
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/security.md")).stream()
                .filter(line -> line.matches("\\| T[0-9]+ .*"))
                .toList();
    }

    private static Path source(String tree, String name) throws IOException {
        for (var module : List.of("src", "../question-bank/src")) {
            try (Stream<Path> files = Files.walk(Path.of(module, tree, "java"))) {
                var found = files.filter(file -> file.endsWith(name + ".java")).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new AssertionError("There is no class " + name);
    }
}
