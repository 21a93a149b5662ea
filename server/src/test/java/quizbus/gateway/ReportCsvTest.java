package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quizbus.protocol.AnswerBody;
import quizbus.protocol.Correct;
import quizbus.protocol.Receipt;
import quizbus.protocol.Report;

/** The report as a table that no spreadsheet runs. */
class ReportCsvTest {

    private static final Report.Asked ASKED = new Report.Asked(
            1,
            "msg-k7f3",
            1,
            "single",
            "Which?",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Correct(new AnswerBody.Choice("b"), Optional.empty()),
            false);

    @Test
    void aRowHoldsAPlayerAndAQuestion() {
        var given = new Report.Given(
                1, new AnswerBody.Choice("b"), true, 2.0 / 3, 924, new Receipt(1000, 4210, 85, 0.9231, 0));
        var ada = new Report.Played("p1", "Ada \"the\" first, \nqueen", "red", 924, 1, 1, List.of(given));
        var gone =
                new Report.Played("p2", "Bob", null, 0, null, 0, List.of(new Report.Given(1, null, false, 0, 0, null)));
        var report = new Report("482913", "Friday", "hosted", 1L, 2L, List.of(ASKED), List.of(ada, gone));

        assertEquals(
                "player,name,team,question,item,answer,right,credit,points,elapsed_millis,network_millis,total,rank\r\n"
                        + "p1,\"Ada \"\"the\"\" first, \nqueen\",red,1,msg-k7f3,\"{\"\"choice\"\":\"\"b\"\"}\",true,"
                        + "0.6667,924,4210,85,924,1\r\n"
                        + "p2,Bob,,1,msg-k7f3,,false,0,0,,,0,\r\n",
                ReportCsv.of(report));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "  =1", "\"=1", "'=1", " \" =cmd|' /C calc'!A0", "＝1"})
    void aCellThatCouldBeAFormulaIsText(String cell) {
        assertEquals("'" + cell, ReportCsv.safe(cell));
    }

    @Test
    void noFormulaOfAHundredAndMoreRuns() throws IOException {
        var tried = 0;
        for (var before :
                new String[] {"", " ", "\t", "\r", "\n", "\"", "'", "\u00a0", "\u200b", "\ufeff", "x;", "x\t", "x; \""
                }) {
            for (var sign : new String[] {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
                for (var formula :
                        new String[] {"1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://evil.example\",\"x\")"}) {
                    var cell = cellOf(before + sign + formula);
                    tried++;
                    for (var piece : cell.split("[;\t]")) {
                        assertFalse(runs(piece), () -> "runs: " + piece);
                    }
                }
            }
        }
        assertTrue(tried > 100);
    }

    /** As a spreadsheet reads it: blanks and what cannot be seen do not count. */
    private static boolean runs(String cell) {
        return cell.replaceAll("^[\\s\\p{Z}\\p{C}\"]+", "").matches("(?s)[=+\\-@＝＋－＠].*");
    }

    /** The name as it comes out of the table. */
    private static String cellOf(String name) throws IOException {
        var given = new Report.Given(1, null, false, 0, 0, null);
        var player = new Report.Played("p1", name, null, 0, null, 0, List.of(given));
        var csv = ReportCsv.of(new Report("482913", "Friday", "hosted", 1L, 2L, List.of(ASKED), List.of(player)));
        try (var parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords().get(1).get(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "a=b", "1-2", "{\"number\":-1}", ""})
    void otherCellsStayAsTheyAre(String cell) {
        assertEquals(cell, ReportCsv.safe(cell));
    }
}
