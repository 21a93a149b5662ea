package quizbus.bank.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The tool's entrance. */
@Command(
        name = "quizbank",
        description = "Checks and tends the questions.",
        mixinStandardHelpOptions = true,
        version = "quizbank 1",
        subcommands = {
            LintCommand.class,
            FmtCommand.class,
            NewCommand.class,
            LockCommand.class,
            StatsCommand.class,
            GapsCommand.class
        })
public final class Quizbank {

    @Option(
            names = "--bank",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder with bank.yaml and items/ (default: question-bank, or here).")
    private @Nullable Path folder;

    /** Runs one command and ends with its exit code: 0 fine, 1 something to mend, 2 wrongly called. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Quizbank())
                .setExecutionExceptionHandler((fault, line, _) -> {
                    line.getErr().println(told(fault));
                    return 1;
                })
                .execute(arguments);
    }

    /** The bank's folder: the one given, or the place where the tool was called, or the one in the project. */
    Path folder() {
        var here = Path.of("");
        if (folder != null) {
            return folder;
        }
        return Files.exists(here.resolve("bank.yaml")) ? here : here.resolve("question-bank");
    }

    private static String told(Exception fault) {
        return fault instanceof NoSuchFileException missing
                ? "There is no file " + missing.getFile() + ": name the bank's folder with --bank."
                : String.valueOf(fault.getMessage());
    }
}
