package quizbus.bank.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import quizbus.bank.lint.Lines;
import quizbus.bank.read.BankReader;
import quizbus.bank.read.Entry;

@Command(name = "gaps", description = "Names the topics below their quota, and the sections that no item cites.")
final class GapsCommand implements Callable<Integer> {

    @ParentCommand
    private Quizbank tool = new Quizbank();

    @Override
    public Integer call() throws IOException {
        var reading = BankReader.read(tool.folder());
        var reviewed = reading.entries().stream().filter(Entry::isReviewed).toList();
        var cited = reviewed.stream()
                .flatMap(entry -> entry.item().card().source().stream())
                .map(Lines::of)
                .toList();
        long missing = 0;
        for (var plan : reading.manifest().plans()) {
            long count = reviewed.stream()
                    .filter(entry ->
                            entry.item().card().topic().equals(plan.topic().id()))
                    .count();
            if (count < plan.quota()) {
                missing += plan.quota() - count;
                var open = plan.seeds().stream()
                        .filter(seed -> cited.stream().noneMatch(Lines.parse(seed)::meets))
                        .toList();
                System.out.println(plan.topic().domain() + "/" + plan.topic().id() + ": " + count + " of "
                        + plan.quota() + (open.isEmpty() ? "" : ", not cited yet: " + String.join(", ", open)));
            }
        }
        System.out.println(missing + " items are missing.");
        return 0;
    }
}
