package quizbus.protocol;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import quizbus.protocol.ClientMessage.Read;

/** Texts that were made to hurt: each is refused, at once and without an exception. */
class HostileInputTest {

    private static final int FUZZED = 20_000;

    static List<String> hostile() {
        return List.of(
                "",
                " ",
                "null",
                "NaN",
                "{",
                "\u0000",
                "{\"type\":\"ping\",\"t\":NaN}",
                "{\"type\":\"ping\",\"t\":-Infinity}",
                "{\"type\":\"ping\",\"t\":" + "9".repeat(1_000_000) + "}",
                "{\"type\":\"ping\",\"t\":1." + "9".repeat(30) + "}",
                "{\"type\":\"ping\",\"t\":01}",
                "{\"type\":\"ping\",\"t\":1}{\"type\":\"ping\",\"t\":1}",
                "{\"type\":\"ping\",\"t\":1} x",
                "{\"type\":\"ping\",\"t\":1,\"t\":2}",
                "{\"type\":\"ping\",\"type\":\"echo\",\"n\":1}",
                "{\"type\":\"answer\",\"question\":1,\"answer\":{\"choice\":\"a\",\"choice\":\"b\"}}",
                "{\"type\":\"ping\",\"t\":" + "[".repeat(9) + "]".repeat(9) + "}",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"type\":\"kick\",\"player\":\"" + "x".repeat(1_001) + "\"}",
                "{\"" + "n".repeat(41) + "\":1,\"type\":\"ready\"}",
                "{'type':'ready'}",
                "{\"type\":\"ready\",}",
                "{\"type\":\"ready\"/* */}",
                "{\"type\":\"re\u0000ady\"}",
                "{\"type\":\"\\ud800\"}",
                "{\"\\udfff\":1,\"type\":\"ready\"}",
                "{\"type\":\"ready\",\"id\":\"" + "7".repeat(37) + "\"}");
    }

    /** The first text of all costs a second on a busy machine: code, not data. */
    @BeforeAll
    static void readOne() {
        ClientMessage.read("{}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isMalformed(String text) {
        var read = assertTimeoutPreemptively(ofSeconds(1), () -> ClientMessage.read(text));

        assertInstanceOf(Read.Malformed.class, read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[[[[[[1]]]]]]]]",
                "123456789012345678901",
                "\"%s\"",
                "{\"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn\":1}"
            })
    void whatIsBeyondTheLimitsIsNotReadToItsEnd(String value) {
        var read = ClientMessage.read("{\"type\":\"ping\",\"t\":" + value.formatted("x".repeat(1_001)) + "}");

        var sentence = assertInstanceOf(Read.Malformed.class, read).sentence();
        assertTrue(sentence.startsWith("This is beyond the limits"), sentence);
    }

    @Test
    void mutatedMessagesNeverThrow() {
        var seed = Long.getLong("seed", 42);
        var random = new Random(seed);
        var texts = List.copyOf(ClientMessageTest.golden().keySet());

        for (int i = 0; i < FUZZED; i++) {
            var text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
                mutate(text, random);
            }
            assertNotNull(ClientMessage.read(text.toString()), () -> "seed " + seed);
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        var at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.setCharAt(at, (char) random.nextInt(0x10000));
            case 1 -> text.insert(at, "{}[]\",:\\0e-".charAt(random.nextInt(11)));
            case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 8)));
            default -> {
                if (text.length() > 1) {
                    text.deleteCharAt(at);
                }
            }
        }
    }
}
