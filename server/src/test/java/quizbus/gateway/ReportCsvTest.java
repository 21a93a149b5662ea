package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quizbus.protocol.AnswerBody;
import quizbus.protocol.Correct;
import quizbus.protocol.Receipt;
import quizbus.protocol.Report;

/** The report as a table that no spreadsheet runs. */
class ReportCsvTest {

    @Test
    void aRowHoldsAPlayerAndAQuestion() {
        var asked = new Report.Asked(
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
        var given = new Report.Given(
                1, new AnswerBody.Choice("b"), true, 2.0 / 3, 924, new Receipt(1000, 4210, 85, 0.9231, 0));
        var ada = new Report.Played("p1", "Ada \"the\" first, \nqueen", "red", 924, 1, 1, List.of(given));
        var gone =
                new Report.Played("p2", "Bob", null, 0, null, 0, List.of(new Report.Given(1, null, false, 0, 0, null)));
        var report = new Report("482913", "Friday", "hosted", 1L, 2L, List.of(asked), List.of(ada, gone));

        assertEquals(
                "player,name,team,question,item,answer,right,credit,points,elapsed_millis,network_millis,total,rank\r\n"
                        + "p1,\"Ada \"\"the\"\" first, \nqueen\",red,1,msg-k7f3,\"{\"\"choice\"\":\"\"b\"\"}\",true,"
                        + "0.6667,924,4210,85,924,1\r\n"
                        + "p2,Bob,,1,msg-k7f3,,false,0,0,,,0,\r\n",
                ReportCsv.of(report));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\r=1",
                "  =1",
                "\"=1",
                "'=1",
                " \" =cmd|' /C calc'!A0",
                "＝1",
                "\n=1"
            })
    void aCellThatCouldBeAFormulaIsText(String cell) {
        assertEquals("'" + cell, ReportCsv.safe(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "a=b", "1-2", "{\"number\":-1}", ""})
    void otherCellsStayAsTheyAre(String cell) {
        assertEquals(cell, ReportCsv.safe(cell));
    }
}
