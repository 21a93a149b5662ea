package quizbus.protocol;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quizbus.protocol.QuestionView.Blank;
import quizbus.protocol.QuestionView.Option;
import quizbus.protocol.ServerMessage.*;

/** One of each message and body, with its text. */
final class Samples {

    private static final Person ADA = new Person("p1", "Ada", null);
    private static final Ranked FIRST = new Ranked(1, "p1", "Ada", "red", 2870, 2);
    private static final String FIRST_TEXT =
            "{\"rank\":1,\"player\":\"p1\",\"name\":\"Ada\",\"team\":\"red\",\"total\":2870,\"moved\":2}";
    private static final Receipt RECEIPT = new Receipt(1000, 4210, 85, 0.9231, 0);
    private static final String RECEIPT_TEXT =
            "{\"base\":1000,\"elapsedMillis\":4210,\"networkMillis\":85,\"speed\":0.9231,\"bonus\":0}";
    private static final Lesson LESSON = new Lesson(
            "Because.",
            Map.of("a", "No."),
            Optional.of(new Lesson.Correction("outdated", "then", "now")),
            List.of(new Lesson.Source("002", "752-754")));
    private static final String LESSON_TEXT = """
            "explanation":"Because.","why":{"a":"No."},"correction":{"kind":"outdated","noteSays":"then",\
            "now":"now"},"source":[{"doc":"002","lines":"752-754"}]""";
    private static final QuestionView CHOICE =
            view("single", Optional.of(List.of(new Option("a", "One"), new Option("b", "Two"))), Optional.empty());
    private static final Ended ENDED = new Ended(9, 30);

    private Samples() {}

    static List<Map.Entry<String, ServerMessage>> messages() {
        return List.of(
                entry(
                        """
                        {"type":"welcome","seq":7,"role":"watch","you":null,"at":5,"protocol":1,"room":{"pin":"482913",\
                        "title":"Friday","mode":"hosted","phase":"ended","seq":7,"screen":30,"of":10,"players":2,\
                        "locked":false,"paused":null,"settings":{"scoring":"balanced","teams":[],"textOnPhones":true,\
                        "changeableAnswers":false},"roster":[{"player":"p1","name":"Ada","team":null}],\
                        "current":{"type":"ended","seq":9,"screen":30}}}""",
                        new Welcome(
                                7,
                                "watch",
                                null,
                                Optional.empty(),
                                5,
                                ServerMessage.PROTOCOL,
                                room(null, Optional.of(List.of(ADA)), null))),
                entry(
                        """
                        {"type":"welcome","seq":7,"role":"player","you":{"player":"p1","name":"Ada","team":null},\
                        "token":"secret","at":5,"protocol":1,"room":{"pin":"482913","title":"Friday","mode":"hosted",\
                        "phase":"ended","seq":7,"screen":30,"of":10,"players":2,"locked":false,\
                        "paused":{"reason":"host","remainingMillis":null},"settings":{"scoring":"balanced","teams":[],\
                        "textOnPhones":true,"changeableAnswers":false},"current":{"type":"ended","seq":9,"screen":30},\
                        "given":{"choice":"b"},"mine":null}}""",
                        new Welcome(
                                7,
                                "player",
                                ADA,
                                Optional.of("secret"),
                                5,
                                ServerMessage.PROTOCOL,
                                room(
                                        new RoomView.Pause("host", null),
                                        Optional.empty(),
                                        new RoomView.Own(new AnswerBody.Choice("b"), Optional.empty(), null)))),
                entry(
                        "{\"type\":\"lobby\",\"seq\":7,\"players\":2,\"locked\":true}",
                        new Lobby(7, 2, true, null, Optional.empty(), Optional.empty())),
                entry(
                        """
                        {"type":"lobby","seq":7,"players":2,"locked":false,"ready":1,"startsAt":null,\
                        "joined":[{"player":"p1","name":"Ada","team":null}],"left":["p0"]}""",
                        new Lobby(
                                7,
                                2,
                                false,
                                new Gathering(1, null),
                                Optional.of(List.of(ADA)),
                                Optional.of(List.of("p0")))),
                entry(
                        "{\"type\":\"countdown\",\"seq\":7,\"screen\":1,\"opensAt\":1700000000000,\"of\":10}",
                        new Countdown(7, 1, 1_700_000_000_000L, 10)),
                entry("""
                        {"type":"question","seq":7,"screen":2,"question":1,"of":10,"kind":"single","stem":"Which?",\
                        "options":[{"id":"a","text":"One"},{"id":"b","text":"Two"}],"points":1000,"opensAt":5,\
                        "closesAt":null}""", new Question(7, 2, 1, 10, CHOICE, 1000, 5, null)),
                entry(
                        """
                        {"type":"question","seq":7,"screen":2,"question":1,"of":10,"kind":"cloze","stem":"Which?",\
                        "blanks":{"1":{"options":["x","y"]}},"points":1000,"opensAt":5,"closesAt":9}""",
                        new Question(
                                7,
                                2,
                                1,
                                10,
                                view(
                                        "cloze",
                                        Optional.empty(),
                                        Optional.of(Map.of("1", new Blank(Optional.of(List.of("x", "y")))))),
                                1000,
                                5,
                                9L)),
                entry("{\"type\":\"accepted\",\"seq\":7,\"question\":1,\"id\":null}", new Accepted(7, 1, null)),
                entry(
                        "{\"type\":\"progress\",\"seq\":7,\"question\":1,\"answered\":2,\"present\":3}",
                        new Progress(7, 1, 2, 3)),
                entry(
                        "{\"type\":\"reveal\",\"seq\":7,\"screen\":3,\"question\":1,\"correct\":{\"choice\":\"b\"},"
                                + "\"counts\":{\"b\":2},\"skipped\":true," + LESSON_TEXT + "}",
                        new Reveal(
                                7,
                                3,
                                1,
                                new Correct(new AnswerBody.Choice("b"), Optional.empty()),
                                Map.of("b", 2),
                                Optional.of(true),
                                LESSON)),
                entry(
                        "{\"type\":\"reveal\",\"seq\":7,\"screen\":3,\"question\":1,"
                                + "\"correct\":{\"text\":\"KMS\",\"also\":[\"AWS KMS\"]},\"counts\":{}," + LESSON_TEXT
                                + "}",
                        new Reveal(
                                7,
                                3,
                                1,
                                new Correct(
                                        new AnswerBody.Text("KMS"), Optional.of(new Correct.Forms(List.of("AWS KMS")))),
                                Map.of(),
                                Optional.empty(),
                                LESSON)),
                entry(
                        "{\"type\":\"result\",\"seq\":7,\"question\":1,\"right\":false,\"credit\":0.6667,\"points\":615,"
                                + "\"total\":1000,\"rank\":2,\"players\":3,\"streak\":0,"
                                + "\"behind\":{\"name\":\"Bob\",\"points\":38},\"receipt\":" + RECEIPT_TEXT + "}",
                        new Result(
                                7, 1, false, 2.0 / 3, 615, 1000, 2, 3, 0, Optional.of(new Behind("Bob", 38)), RECEIPT)),
                entry("""
                        {"type":"result","seq":7,"question":1,"right":false,"credit":0,"points":0,"total":0,"rank":1,\
                        "players":1,"streak":0,"receipt":null}""", new Result(7, 1, false, 0, 0, 0, 1, 1, 0, Optional.empty(), null)),
                entry(
                        "{\"type\":\"standings\",\"seq\":7,\"screen\":4,\"top\":[" + FIRST_TEXT + "],"
                                + "\"teams\":[{\"team\":\"red\",\"total\":1400,\"players\":2}]}",
                        new Standings(7, 4, List.of(FIRST), Optional.of(List.of(new Ranked.Team("red", 1400, 2))))),
                entry(
                        "{\"type\":\"podium\",\"seq\":7,\"screen\":29,\"top\":[" + FIRST_TEXT + "],\"players\":1}",
                        new Podium(7, 29, List.of(FIRST), 1, Optional.empty())),
                entry("{\"type\":\"ended\",\"seq\":9,\"screen\":30}", ENDED),
                entry("""
                        {"type":"final","seq":7,"total":2870,"rank":1,"players":3,"right":3,"of":10,"bestStreak":2}""", new Final(7, 2870, 1, 3, 3, 10, 2)),
                entry(
                        "{\"type\":\"review\",\"seq\":7,\"questions\":[{\"question\":1,\"item\":\"msg-k7f3\",\"topic\":\"sqs\","
                                + "\"kind\":\"single\",\"stem\":\"Which?\",\"options\":[{\"id\":\"a\",\"text\":\"One\"},"
                                + "{\"id\":\"b\",\"text\":\"Two\"}],\"correct\":{\"choice\":\"b\"},\"yours\":null,"
                                + "\"credit\":1,\"points\":0," + LESSON_TEXT + "}]}",
                        new Review(
                                7,
                                List.of(new Reviewed(
                                        1,
                                        "msg-k7f3",
                                        "sqs",
                                        CHOICE,
                                        new Correct(new AnswerBody.Choice("b"), Optional.empty()),
                                        null,
                                        1,
                                        0,
                                        LESSON)))),
                entry(
                        "{\"type\":\"moved\",\"seq\":7,\"pin\":\"582913\",\"joinUrl\":\"http://h/?pin=582913\"}",
                        new Moved(7, "582913", "http://h/?pin=582913", Optional.empty())),
                entry(
                        "{\"type\":\"paused\",\"seq\":7,\"reason\":\"storage\",\"remainingMillis\":4000}",
                        new Paused(7, "storage", 4000L)),
                entry(
                        "{\"type\":\"unpaused\",\"seq\":7,\"reason\":\"host\",\"remainingMillis\":null}",
                        new Unpaused(7, "host", null)),
                entry("{\"type\":\"kicked\",\"seq\":7}", new Kicked(7)),
                entry("{\"type\":\"ok\",\"id\":\"7\"}", new Ok("7")),
                entry(
                        "{\"type\":\"error\",\"code\":\"room_not_found\",\"message\":\"There is no room.\",\"id\":null}",
                        new ServerMessage.Error(ErrorCode.ROOM_NOT_FOUND, "There is no room.", null)),
                entry("{\"type\":\"probe\",\"n\":3}", new Probe(3)),
                entry("{\"type\":\"pong\",\"t\":12.50,\"at\":5}", new Pong(new BigDecimal("12.50"), 5)));
    }

    static List<Map.Entry<String, Record>> bodies() {
        return List.of(
                entry("{\"code\":\"malformed\",\"message\":\"No.\"}", new ErrorBody(ErrorCode.MALFORMED, "No.")),
                entry(
                        "{\"pin\":\"482913\",\"hostToken\":\"t\",\"joinUrl\":\"http://h/?pin=482913\"}",
                        new RoomCreated("482913", "t", "http://h/?pin=482913")),
                entry("""
                        {"pin":"482913","title":"Friday","mode":"solo","phase":"lobby","players":0,"locked":false,\
                        "teams":[],"names":"generated"}""", new RoomSummary("482913", "Friday", "solo", "lobby", 0, false, List.of(), "generated")),
                entry("""
                        {"players":42,"entries":[{"rank":1,"player":"p1","name":"Ada","points":2870,"right":3}]}""", new Leaderboard(42, List.of(new Leaderboard.Entry(1, "p1", "Ada", 2870, 3)))),
                entry(
                        """
                        {"domains":[{"id":"storage","name":"Storage","topics":[{"id":"s3","name":"S3","items":13}]}],\
                        "items":13}""",
                        new Topics(
                                List.of(new Topics.Domain(
                                        "storage", "Storage", List.of(new Topics.Topic("s3", "S3", 13)))),
                                13)),
                entry(
                        "{\"pin\":\"482913\",\"title\":\"Friday\",\"mode\":\"solo\",\"startedAt\":5,\"endedAt\":null,"
                                + "\"questions\":[{\"question\":1,\"item\":\"msg-k7f3\",\"rev\":1,\"kind\":\"text\","
                                + "\"stem\":\"Which?\",\"options\":[],\"correct\":{\"text\":\"KMS\"},\"skipped\":false}],"
                                + "\"players\":[{\"player\":\"p1\",\"name\":\"Ada\",\"team\":null,\"total\":0,"
                                + "\"rank\":null,\"right\":0,\"answers\":[{\"question\":1,\"answer\":null,"
                                + "\"right\":false,\"credit\":0.5,\"points\":0,\"receipt\":" + RECEIPT_TEXT + "}]}]}",
                        new Report(
                                "482913",
                                "Friday",
                                "solo",
                                5L,
                                null,
                                List.of(new Report.Asked(
                                        1,
                                        "msg-k7f3",
                                        1,
                                        "text",
                                        "Which?",
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        new Correct(new AnswerBody.Text("KMS"), Optional.empty()),
                                        false)),
                                List.of(new Report.Played(
                                        "p1",
                                        "Ada",
                                        null,
                                        0,
                                        null,
                                        0,
                                        List.of(new Report.Given(1, null, false, 0.5, 0, RECEIPT)))))));
    }

    private static RoomView room(
            RoomView.@Nullable Pause paused, Optional<List<Person>> roster, RoomView.@Nullable Own own) {
        return new RoomView(
                "482913",
                "Friday",
                "hosted",
                "ended",
                7,
                30,
                10,
                2,
                false,
                paused,
                new RoomView.Settings("balanced", List.of(), true, false),
                roster,
                ENDED,
                Optional.empty(),
                own);
    }

    private static QuestionView view(String kind, Optional<List<Option>> options, Optional<Map<String, Blank>> blanks) {
        return new QuestionView(
                kind,
                "Which?",
                Optional.empty(),
                options,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                blanks);
    }
}
