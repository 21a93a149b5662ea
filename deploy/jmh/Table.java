import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what JMH measured, as CSV, into the page on performance. Arguments: the CSV, the page, the command that ran. */
final class Table {

    private static final String BEGIN = "<!-- jmh -->";
    private static final String END = "<!-- jmh end -->";

    private Table() {}

    public static void main(String[] arguments) throws IOException {
        var lines = Files.readAllLines(Path.of(arguments[0]));
        var columns = cells(lines.getFirst());
        var rows = lines.stream().skip(1).map(line -> row(columns, cells(line))).collect(Collectors.joining("\n"));
        var table = "    " + arguments[2] + "\n\n| what | of | µs | ± |\n|---|---|---|---|\n" + rows;
        var page = Path.of(arguments[1]);
        var text = Files.readString(page);
        int start = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (start < 0 || end < start) {
            throw new IOException(page + " has no place between " + BEGIN + " and " + END);
        }
        Files.writeString(page, text.substring(0, start) + BEGIN + "\n" + table + "\n" + text.substring(end));
    }

    private static String row(List<String> columns, List<String> cells) {
        var name = cells.get(0).replaceFirst(".*\\.(\\w+)Bench\\.", "$1: ");
        var of = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).startsWith("Param: ") && !cells.get(column).isEmpty()) {
                of.append(cells.get(column)).append(' ').append(columns.get(column).substring("Param: ".length()));
            }
        }
        return "| %s | %s | %s | %s |".formatted(name, of, rounded(cells.get(4)), rounded(cells.get(5)));
    }

    private static String rounded(String number) {
        double value = Double.parseDouble(number);
        return Double.isNaN(value) ? "" : value < 100 ? "%.2f".formatted(value) : "%,.0f".formatted(value);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(cell -> cell.replace("\"", "")).toList();
    }
}
