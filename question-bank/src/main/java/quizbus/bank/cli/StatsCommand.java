package quizbus.bank.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import quizbus.bank.read.BankReader;
import quizbus.bank.read.Entry;

@Command(name = "stats", description = "Counts items by domain, kind, level and difficulty.")
final class StatsCommand implements Callable<Integer> {

    @ParentCommand
    private Quizbank tool = new Quizbank();

    @Override
    public Integer call() throws IOException {
        var entries = BankReader.read(tool.folder()).entries();
        System.out.println(entries.size() + " items");
        table("domain", entries, entry -> entry.item().card().domain());
        table("kind", entries, entry -> entry.item().kind());
        table("level", entries, entry -> entry.item().card().level());
        table("difficulty", entries, entry -> String.valueOf(entry.item().card().difficulty()));
        table("status", entries, Entry::status);
        table("verified by", entries, entry -> entry.verified().by());
        return 0;
    }

    private static void table(String title, List<Entry> entries, Function<Entry, String> by) {
        System.out.println();
        System.out.println(title);
        entries.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()))
                .forEach((name, count) -> System.out.printf(
                        Locale.ROOT, "  %-24s %5d %5.1f %%%n", name, count, 100.0 * count / entries.size()));
    }
}
