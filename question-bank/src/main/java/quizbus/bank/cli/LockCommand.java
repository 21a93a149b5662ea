package quizbus.bank.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import quizbus.bank.lint.IdsLock;
import quizbus.bank.read.BankReader;
import quizbus.bank.read.Entry;

@Command(name = "lock", description = "Writes ids, revisions and meanings to ids.lock, once nothing is amiss.")
final class LockCommand implements Callable<Integer> {

    @ParentCommand
    private Quizbank tool = new Quizbank();

    @Option(names = "--wording", description = "Changed texts mean the same: keep their revision and statistics.")
    private boolean isWording;

    @Option(names = "--retire", split = ",", paramLabel = "ID", description = "Items that were taken out on purpose.")
    private List<String> retired = List.of();

    @Override
    public Integer call() throws IOException {
        var folder = tool.folder();
        var reading = BankReader.read(folder);
        var faults = new ArrayList<String>();
        reading.problems().forEach(problem -> faults.add(problem.toString()));
        var rows = new TreeMap<>(IdsLock.read(folder).rows());
        int before = rows.size();
        var here = new HashSet<String>();
        for (var entry : reading.entries()) {
            here.add(entry.id());
            lock(entry, rows, faults);
        }
        retire(rows, here, faults);
        if (!faults.isEmpty()) {
            faults.forEach(System.out::println);
            System.out.println("Nothing was locked.");
            return 1;
        }
        new IdsLock(rows).write(folder);
        System.out.println(rows.size() + " ids, " + (rows.size() - before) + " of them new.");
        return 0;
    }

    private void lock(Entry entry, TreeMap<String, IdsLock.Row> rows, List<String> faults) {
        var row = IdsLock.row(entry);
        var locked = rows.get(entry.id());
        if (locked != null && row.rev() < locked.rev()) {
            faults.add(entry.id() + ": rev fell from " + locked.rev() + " to " + row.rev() + ".");
        } else if (locked != null && locked.isRetired() && !row.isRetired()) {
            faults.add(entry.id() + ": the id is retired: mint a new one.");
        } else if (locked != null && row.rev() == locked.rev() && !row.hash().equals(locked.hash()) && !isWording) {
            faults.add(entry.id() + ": its meaning changed: raise rev, or call with --wording if it did not.");
        } else {
            rows.put(entry.id(), row);
        }
    }

    private void retire(TreeMap<String, IdsLock.Row> rows, HashSet<String> here, List<String> faults) {
        for (var row : List.copyOf(rows.entrySet())) {
            if (here.contains(row.getKey()) || row.getValue().isRetired()) {
                continue;
            }
            if (retired.contains(row.getKey())) {
                rows.put(
                        row.getKey(),
                        new IdsLock.Row(row.getValue().rev(), row.getValue().hash(), "retired"));
            } else {
                faults.add(
                        row.getKey() + ": it has vanished: bring it back or call with --retire " + row.getKey() + ".");
            }
        }
    }
}
