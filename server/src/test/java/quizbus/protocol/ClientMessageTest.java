package quizbus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import quizbus.protocol.ClientMessage.*;

/** Each message a client may say, as text and as record. */
public class ClientMessageTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> SEVEN = Optional.of("7");

    /** A text of each type, and what is read from it. */
    public static Map<String, ClientMessage> golden() {
        var golden = new LinkedHashMap<String, ClientMessage>();
        golden.put(
                """
                {"type":"join","pin":"482913","name":"Ada","team":"red","device":"AAAAAAAAAAAAAAAAAAAAAA",\
                "learner":"BBBBBBBBBBBBBBBBBBBBBB","protocol":1,"id":"7"}""",
                new Join(
                        "482913",
                        "Ada",
                        Optional.of("red"),
                        Optional.of("AAAAAAAAAAAAAAAAAAAAAA"),
                        Optional.of("BBBBBBBBBBBBBBBBBBBBBB"),
                        Optional.of(1),
                        SEVEN));
        golden.put(
                "{\"type\":\"join\",\"pin\":\"482913\",\"name\":\"Ada\"}",
                new Join("482913", "Ada", NONE, NONE, NONE, Optional.empty(), NONE));
        golden.put(
                "{\"type\":\"resume\",\"pin\":\"482913\",\"token\":\"t\"}",
                new Resume("482913", "t", Optional.empty(), NONE));
        golden.put(
                "{\"type\":\"host\",\"pin\":\"482913\",\"token\":\"t\",\"protocol\":2}",
                new Host("482913", "t", Optional.of(2), NONE));
        golden.put("{\"type\":\"watch\",\"pin\":\"123456789\"}", new Watch("123456789", Optional.empty(), NONE));
        golden.put("{\"type\":\"ready\",\"id\":\"7\"}", new Ready(SEVEN));
        golden.put("{\"type\":\"start\"}", new Start(NONE));
        golden.put("{\"type\":\"next\",\"screen\":4,\"id\":\"7\"}", new Next(4, SEVEN));
        golden.put("{\"type\":\"close\",\"question\":2}", new Close(2, NONE));
        golden.put("{\"type\":\"skip\",\"question\":2}", new Skip(2, NONE));
        golden.put("{\"type\":\"extend\",\"question\":2,\"seconds\":300}", new Extend(2, 300, NONE));
        golden.put("{\"type\":\"pause\"}", new Pause(NONE));
        golden.put("{\"type\":\"unpause\"}", new Unpause(NONE));
        golden.put("{\"type\":\"lock\",\"locked\":true}", new Lock(true, NONE));
        golden.put("{\"type\":\"kick\",\"player\":\"p3\"}", new Kick("p3", NONE));
        golden.put("{\"type\":\"end\"}", new End(NONE));
        golden.put(
                "{\"type\":\"again\",\"count\":5,\"missed\":true}", new Again(Optional.of(5), Optional.of(true), NONE));
        golden.put("{\"type\":\"again\"}", new Again(Optional.empty(), Optional.empty(), NONE));
        golden.put("{\"type\":\"review\"}", new Review(NONE));
        golden.put("{\"type\":\"leave\"}", new Leave(NONE));
        golden.put("{\"type\":\"ping\",\"t\":12.50}", new Ping(new BigDecimal("12.50"), NONE));
        golden.put("{\"type\":\"echo\",\"n\":9}", new Echo(9, NONE));
        answers()
                .forEach((answer, body) -> golden.put(
                        "{\"type\":\"answer\",\"question\":3,\"answer\":" + answer + ",\"id\":\"7\"}",
                        new Answer(3, body, SEVEN)));
        return golden;
    }

    private static Map<String, AnswerBody> answers() {
        return Map.of(
                "{\"choice\":\"b\"}",
                new AnswerBody.Choice("b"),
                "{\"choices\":[\"a\",\"c\"]}",
                new AnswerBody.Choices(List.of("a", "c")),
                "{\"number\":12.5,\"unit\":\"KB\"}",
                new AnswerBody.Number(new BigDecimal("12.5"), Optional.of("KB")),
                "{\"number\":12}",
                new AnswerBody.Number(new BigDecimal("12"), Optional.empty()),
                "{\"text\":\"envelope\"}",
                new AnswerBody.Text("envelope"),
                "{\"order\":[\"c\",\"a\",\"b\"]}",
                new AnswerBody.Order(List.of("c", "a", "b")),
                "{\"pairs\":{\"l1\":\"r2\"}}",
                new AnswerBody.Pairs(Map.of("l1", "r2")),
                "{\"blanks\":{\"1\":\"4 KB\"}}",
                new AnswerBody.Blanks(Map.of("1", "4 KB")));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyMessageIsReadAndWritten(Map.Entry<String, ClientMessage> golden) {
        assertEquals(new Read.Good(golden.getValue()), ClientMessage.read(golden.getKey()));
        assertEquals(golden.getKey(), Json.write(golden.getValue()));
    }

    static List<Map.Entry<String, ClientMessage>> entries() {
        return List.copyOf(golden().entrySet());
    }

    @Test
    void noMessageIsWithoutItsGoldenText() {
        var known = Arrays.stream(
                        ClientMessage.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::value)
                .collect(Collectors.toSet());

        assertEquals(known, golden().values().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void nullStandsForAnAbsentOptionalField() {
        assertEquals(
                new Read.Good(new Watch("482913", Optional.empty(), NONE)),
                ClientMessage.read("{\"type\":\"watch\",\"pin\":\"482913\",\"id\":null}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"type":"next","screen":"4"}                    | The field `screen` must be a whole number from 0 to 2147483647.
            {"type":"next","screen":4.0}                    | The field `screen` must be a whole number from 0 to 2147483647.
            {"type":"next","screen":99999999999}            | The field `screen` must be a whole number from 0 to 2147483647.
            {"type":"next"}                                 | The field `screen` is missing.
            {"type":"next","screen":null}                   | The field `screen` is missing.
            {"type":"next","screen":1,"now":true}           | There is no field `now`.
            {"type":"lock","locked":1}                      | The field `locked` must be true or false.
            {"type":"extend","question":1,"seconds":301}    | The field `seconds` must be a whole number from 1 to 300.
            {"type":"kick","player":3}                      | The field `player` must be text in quotes.
            {"type":"watch","pin":"12345"}                  | The field `pin` must be a PIN of 6 to 9 digits, as text.
            {"type":"watch","pin":482913}                   | The field `pin` must be text in quotes.
            {"type":"ready","id":7}                         | The field `id` must be text in quotes.
            {"type":"ping","t":"1"}                         | The field `t` must be a number.
            {"type":"ping","t":1e99}                        | The field `t` is too large or too small.
            {"type":7}                                      | The field `type` must name the message.
            {}                                              | The field `type` must name the message.
            ["type"]                                        | This must be a JSON object in braces.
            {"type":"kick","player":"a\\u0000b"}            | The field `player` has characters that are no text.
            {"type":"kick","player":"\\ud83d"}              | The field `player` has characters that are no text.
            {"type":"answer","question":1}                  | The field `answer` is missing.
            {"type":"answer","question":1,"answer":{"choice":"a","sure":1}} | There is no field `answer.sure`.
            {"type":"extend","question":"1"}                | The field `question` must be a whole number from 0 to 2147483647. The field `seconds` is missing.
            """)
    void aFaultIsNamed(String text, String sentence) {
        assertEquals(new Read.Malformed(sentence, null), ClientMessage.read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"choice":1}                   | The field `answer.choice` must be text in quotes.
            {"choices":"a"}                | The field `answer.choices` must be a list with at most 40 entries.
            {"choices":["a",1]}            | The field `answer.choices[1]` must be text in quotes.
            {"number":"12"}                | The field `answer.number` must be a number.
            {"number":1e999999999}         | The field `answer.number` is too large or too small.
            {"number":1,"unit":2}          | The field `answer.unit` must be text in quotes.
            {"choice":"a","unit":"KB"}     | There is no field `answer.unit`.
            {"choice":"a","text":"b"}      | An answer needs exactly one of choice, choices, number, text, order, pairs and blanks.
            {"unit":"KB"}                  | An answer needs exactly one of choice, choices, number, text, order, pairs and blanks.
            {}                             | An answer needs exactly one of choice, choices, number, text, order, pairs and blanks.
            "b"                            | An answer needs exactly one of choice, choices, number, text, order, pairs and blanks.
            {"pairs":{"l1":2}}             | The field `answer.pairs.l1` must be text in quotes.
            """)
    void anAnswerOfNoFormIsInvalidAndNotMalformed(String answer, String sentence) {
        var read = ClientMessage.read("{\"type\":\"answer\",\"question\":1,\"id\":\"7\",\"answer\":" + answer + "}");

        assertEquals(new Read.InvalidAnswer(sentence, "7"), read);
    }

    @Test
    void anUnknownTypeKeepsItsId() {
        assertEquals(new Read.UnknownType("fly", "7"), ClientMessage.read("{\"type\":\"fly\",\"id\":\"7\"}"));
    }

    @Test
    void manyFaultsAreCountedAndNotListed() {
        var read = ClientMessage.read("{\"type\":\"ready\",\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1}");

        var sentence = ((Read.Malformed) read).sentence();
        assertEquals("There is no field `e`. And 2 more.", sentence.substring(sentence.length() - 34));
    }
}
