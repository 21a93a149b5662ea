package quizbus.bank.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FixturesTest {

    @TempDir
    Path folder;

    static Stream<String> itemRules() {
        return IntStream.rangeClosed(1, 36).mapToObj("L%02d"::formatted);
    }

    @ParameterizedTest
    @MethodSource("itemRules")
    void everyBadItemIsFound(String rule) throws Exception {
        var bank = bank(rule, "bad");

        var report = bank.lint(lock(rule, "bad"));

        assertFalse(bank.ids().isEmpty());
        for (var id : bank.ids()) {
            assertTrue(finds(report, rule, id), id + " breaks " + rule + ", but this was found:\n" + told(report));
        }
    }

    @ParameterizedTest
    @MethodSource("itemRules")
    void everyMendedItemIsLeftInPeace(String rule) throws Exception {
        var bank = bank(rule, "good");

        var report = bank.lint(lock(rule, "good"));

        for (var id : bank.ids()) {
            assertFalse(finds(report, rule, id), id + " keeps " + rule + ", but this was found:\n" + told(report));
            assertFalse(finds(report, "L01", id), told(report));
        }
        assertEquals(0, report.notRun().size());
    }

    private SmallBank bank(String rule, String side) throws Exception {
        return new SmallBank(folder).with(Files.readString(fixture(rule, side + ".yaml")));
    }

    private static Optional<Path> lock(String rule, String side) {
        return Optional.of(fixture(rule, side + ".lock")).filter(Files::exists);
    }

    private static Path fixture(String rule, String name) {
        return SmallBank.FIXTURES.resolve(rule).resolve(name);
    }

    private static boolean finds(Lint.Report report, String rule, String id) {
        return report.problems().stream()
                .anyMatch(
                        problem -> problem.rule().equals(rule) && problem.item().equals(id));
    }

    private static String told(Lint.Report report) {
        var told = new StringBuilder();
        report.problems().forEach(problem -> told.append(problem).append('\n'));
        return told.toString();
    }
}
