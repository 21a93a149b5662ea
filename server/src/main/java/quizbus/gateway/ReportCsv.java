package quizbus.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import quizbus.protocol.AnswerBody;
import quizbus.protocol.Json;
import quizbus.protocol.Report;

/** The report as a table: one row a player and question. */
final class ReportCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(("player,name,team,question,item,answer,right,credit,points,elapsed_millis,network_millis,"
                            + "total,rank")
                    .split(","))
            .get();

    private static final String STARTS = "[\\s\\p{Z}\\p{C}\"']*[=+\\-@＝＋－＠]";

    /** What a spreadsheet would run as a formula, also behind blanks and quotes. */
    private static final Pattern FORMULA = Pattern.compile("^(?:[\\t\\r]|" + STARTS + ").*", Pattern.DOTALL);

    /** Where a spreadsheet that splits at semicolons, as in many countries, would see a cell begin. */
    private static final Pattern INNER_FORMULA = Pattern.compile("[;\\t\\r\\n](?=" + STARTS + ")");

    private ReportCsv() {}

    static String of(Report report) {
        var text = new StringBuilder();
        try (var table = new CSVPrinter(text, FORMAT)) {
            for (var player : report.players()) {
                for (var given : player.answers()) {
                    row(table, report, player, given);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes every row", e);
        }
        return text.toString();
    }

    private static void row(CSVPrinter table, Report report, Report.Played player, Report.Given given)
            throws IOException {
        var receipt = given.receipt();
        table.printRecord(
                player.player(),
                safe(player.name()),
                safe(player.team()),
                given.question(),
                report.questions().get(given.question() - 1).item(),
                safe(answer(given.answer())),
                given.right(),
                Json.number(given.credit()),
                given.points(),
                receipt == null ? "" : receipt.elapsedMillis(),
                receipt == null ? "" : receipt.networkMillis(),
                player.total(),
                player.rank() == null ? "" : player.rank());
    }

    private static @Nullable String answer(@Nullable AnswerBody answer) {
        return answer == null ? null : Json.write((Record) answer);
    }

    /** An apostrophe in front makes a spreadsheet take the cell as text. */
    static String safe(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        var inner = INNER_FORMULA.matcher(cell).replaceAll("$0'");
        return FORMULA.matcher(cell).matches() ? "'" + inner : inner;
    }
}
