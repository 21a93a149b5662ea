package quizbus.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param out where the outcomes go, one a line as JSON
 * @param table a Markdown file that holds the table between two marks
 * @param violations the folder for the histories of runs that broke a promise
 */
record Options(
        Path jar,
        Path violations,
        List<Plan> plans,
        int jobs,
        Optional<Path> out,
        Optional<Path> table,
        boolean isList) {

    static final String USAGE = """
            deploy/chaos/run [--seeds 1-20] [--fault NAME] [--jobs 2] [--out FILE] [--table FILE] [--list]
              --seeds  the runs, such as 7 or 1-1000; the same seed is the same run
              --fault  that fault in each of them, instead of all in turn
              --jobs   how many at a time
              --out    the outcomes as JSON, one a line
              --table  a Markdown file whose table is written anew
              --list   the faults by name
            """;

    /** Reads them; fails with a sentence that says what is wrong. */
    static Options of(List<String> words) {
        var jar = Path.of("server/target/quizbus/quizbus.jar");
        var violations = Path.of("violations");
        var seeds = "1-20";
        var jobs = 2;
        var fault = Optional.<Fault>empty();
        var out = Optional.<Path>empty();
        var table = Optional.<Path>empty();
        var isList = false;
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            switch (option) {
                case "--list" -> isList = true;
                case "--seeds" -> seeds = value(option, rest);
                case "--jobs" -> jobs = number(value(option, rest));
                case "--jar" -> jar = Path.of(value(option, rest));
                case "--violations" -> violations = Path.of(value(option, rest));
                case "--out" -> out = Optional.of(Path.of(value(option, rest)));
                case "--table" -> table = Optional.of(Path.of(value(option, rest)));
                case "--fault" -> fault = Optional.of(fault(value(option, rest)));
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            }
        }
        return new Options(jar, violations, plans(seeds, fault), jobs, out, table, isList);
    }

    private static List<Plan> plans(String seeds, Optional<Fault> fault) {
        var ends = seeds.split("-", 2);
        var plans = new ArrayList<Plan>();
        for (var seed = number(ends[0]); seed <= number(ends[ends.length - 1]); seed++) {
            var number = seed;
            plans.add(fault.map(each -> Plan.of(number, each)).orElseGet(() -> Plan.of(number)));
        }
        return plans;
    }

    private static Fault fault(String name) {
        return Fault.of(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no fault " + name + "; --list names them."));
    }

    private static int number(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(text + " is no number.");
        }
    }

    private static String value(String option, java.util.Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("A value is missing after " + option + ".");
        }
        return rest.next();
    }
}
