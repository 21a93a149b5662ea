package quizbus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quizbus.protocol.CreateRoom.Read;

/** The body that creates a room. */
class CreateRoomTest {

    @Test
    void theModeAloneIsEnough() {
        var wanted = new CreateRoom("solo", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertEquals(new Read.Good(wanted), CreateRoom.read("{\"mode\":\"solo\"}"));
        assertEquals("{\"mode\":\"solo\"}", Json.write(wanted));
    }

    @Test
    void everyFieldIsReadAndWritten() {
        var text = """
                {"mode":"hosted","title":"Friday round",\
                "round":{"topics":["s3-encryption"],"domains":["serverless"],"kinds":["single","multiple"],\
                "items":["msg-k7f3"],"count":10,"level":"mixed","seed":42},\
                "settings":{"secondsPerQuestion":0,"readingSeconds":3,"revealSeconds":8,"startSeconds":60,\
                "scoring":"balanced","teams":["red","blue"],"maxPlayers":200,"changeableAnswers":false,\
                "textOnPhones":true,"names":"generated"},"board":"tuesday-group"}""";
        var wanted = new CreateRoom(
                "hosted",
                Optional.of("Friday round"),
                Optional.of(new CreateRoom.Round(
                        Optional.of(List.of("s3-encryption")),
                        Optional.of(List.of("serverless")),
                        Optional.of(List.of("single", "multiple")),
                        Optional.of(List.of("msg-k7f3")),
                        Optional.of(10),
                        Optional.of("mixed"),
                        Optional.of(42L))),
                Optional.of(new CreateRoom.Settings(
                        Optional.of(0),
                        Optional.of(3),
                        Optional.of(8),
                        Optional.of(60),
                        Optional.of("balanced"),
                        Optional.of(List.of("red", "blue")),
                        Optional.of(200),
                        Optional.of(false),
                        Optional.of(true),
                        Optional.of("generated"))),
                Optional.of("tuesday-group"));

        assertEquals(new Read.Good(wanted), CreateRoom.read(text));
        assertEquals(text, Json.write(wanted));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                 | The field `mode` is missing.
            {"mode":"Hosted"}                                  | The field `mode` must be one of hosted, autopilot, solo.
            {"mode":"solo","round":{"count":101}}              | The field `round.count` must be a whole number from 1 to 100.
            {"mode":"solo","round":{"count":"10"}}             | The field `round.count` must be a whole number from 1 to 100.
            {"mode":"solo","round":{"topic":["a"]}}            | There is no field `round.topic`.
            {"mode":"solo","round":{"kinds":["essay"]}}        | The field `round.kinds[0]` must be one of single, multiple, truefalse, numeric, order, match, text, cloze.
            {"mode":"solo","round":{"items":["../x"]}}         | The field `round.items[0]` must be an id of small letters, digits and -.
            {"mode":"solo","settings":{"secondsPerQuestion":4}}| The field `settings.secondsPerQuestion` must be 0 or a whole number from 5 to 300.
            {"mode":"solo","settings":{"teams":["red"]}}       | The field `settings.teams` must be a list with 2 to 20 entries.
            {"mode":"solo","board":"Ü"}                        | The field `board` must be 1 to 40 small letters, digits and -.
            {"mode":"solo","settings":{"maxPlayers":0},"board":7} | The field `settings.maxPlayers` must be a whole number from 1 to 5000. The field `board` must be text in quotes.
            {"mode":"solo","mode":"solo"}                      | A field stands here twice.
            """)
    void aFaultIsNamedWithItsRange(String text, String sentence) {
        assertEquals(new Read.Malformed(sentence), CreateRoom.read(text));
    }
}
