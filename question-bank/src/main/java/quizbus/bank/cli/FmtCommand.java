package quizbus.bank.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import quizbus.bank.read.Canonical;
import quizbus.bank.read.Canonical.Outcome;

@Command(name = "fmt", description = "Writes item files in their canonical form; what would be lost stays as it is.")
final class FmtCommand implements Callable<Integer> {

    @ParentCommand
    private Quizbank tool = new Quizbank();

    @Option(names = "--check", description = "Change nothing; name the files that are not in canonical form.")
    private boolean checkOnly;

    @Parameters(paramLabel = "FILE", description = "Files to format (default: all).")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        int open = 0;
        for (var file : files.isEmpty() ? all() : files) {
            var text = Files.readString(file);
            switch (Canonical.format(text)) {
                case Outcome.Refused(int line, var because) -> {
                    System.out.println(file + ":" + line + ": left alone: " + because);
                    open++;
                }
                case Outcome.Formatted(var formatted) -> {
                    if (!formatted.equals(text)) {
                        System.out.println(file + (checkOnly ? ": not in canonical form" : ": formatted"));
                        open += checkOnly ? 1 : 0;
                        if (!checkOnly) {
                            Files.writeString(file, formatted);
                        }
                    }
                }
            }
        }
        return open == 0 ? 0 : 1;
    }

    private List<Path> all() throws IOException {
        var folder = tool.folder();
        try (var found = Files.walk(folder.resolve("items"))) {
            return found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
