package quizbus.bank.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import quizbus.bank.lint.IdsLock;
import quizbus.bank.lint.Lint;
import quizbus.bank.lint.Notes;
import quizbus.bank.lint.Registers;
import quizbus.bank.read.BankReader;
import quizbus.bank.read.Manifest;
import quizbus.bank.read.Problem;

@Command(name = "lint", description = "Checks all items and tells file, line, item, rule and what to do.")
final class LintCommand implements Callable<Integer> {

    @ParentCommand
    private Quizbank tool = new Quizbank();

    @Option(
            names = "--notes",
            paramLabel = "DIR",
            description = "Folder of the study notes: checks sources and own words.")
    private @Nullable Path notes;

    @Option(names = "--skip", split = ",", paramLabel = "RULE", description = "Rules that are left out, such as B07.")
    private List<String> skipped = List.of();

    @Option(names = "--errors", description = "Tell errors only; warnings do not fail.")
    private boolean errorsOnly;

    @Option(names = "--today", paramLabel = "DATE", description = "The day that ages are counted to.")
    private LocalDate today = LocalDate.now(Clock.systemDefaultZone());

    @Parameters(paramLabel = "FILE", description = "Tell only about files whose path holds one of these.")
    private List<String> files = List.of();

    @Override
    public Integer call() throws IOException {
        var folder = tool.folder();
        var reading = BankReader.read(folder);
        var lint = new Lint(Registers.read(folder), IdsLock.read(folder), notes(reading.manifest()), today);
        var report = lint.check(reading);
        var told = report.problems().stream().filter(this::isTold).toList();
        told.forEach(System.out::println);
        long errors = told.stream().filter(Problem::isError).count();
        System.out.println(
                reading.entries().size() + " items: " + errors + " errors, " + (told.size() - errors) + " warnings.");
        if (!report.notRun().isEmpty()) {
            System.out.println("Not run, for want of --notes: " + String.join(", ", report.notRun()) + ".");
        }
        if (!skipped.isEmpty()) {
            System.out.println("Not run, as told by --skip: " + String.join(", ", skipped) + ".");
        }
        return told.isEmpty() ? 0 : 1;
    }

    private Optional<Notes> notes(Manifest manifest) throws IOException {
        return notes == null ? Optional.empty() : Optional.of(Notes.read(notes, manifest));
    }

    private boolean isTold(Problem problem) {
        return !skipped.contains(problem.rule())
                && (problem.isError() || !errorsOnly)
                && (files.isEmpty() || files.stream().anyMatch(problem.file()::contains));
    }
}
