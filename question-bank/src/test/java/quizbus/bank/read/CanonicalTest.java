package quizbus.bank.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import quizbus.bank.read.Canonical.Outcome;

final class CanonicalTest {

    @Test
    void keysComeInTheirOrderAndLongTextIsFolded() {
        var text = """
                # kept at the head
                format: quizbank/1
                topic: sqs
                items:
                # kept above its item
                - kind: single
                  id: msg-k7f3
                  options:
                  - {key: a, text: "30", correct: true, why: "It is: so"}
                  - {key: b, text: NO, why: Plain}
                  stem: "A stem that is long enough to need a second line when it is written with all of its words in a row"
                  code: |
                    aws sqs help
                  blanks: {"1": {accept: [word]}}
                """;

        var formatted = format(text);

        assertEquals("""
                # kept at the head
                format: quizbank/1
                topic: sqs
                items:

                  # kept above its item
                  - id: msg-k7f3
                    kind: single
                    stem: >-
                      A stem that is long enough to need a second line when it is written with all of its words in a
                      row
                    code: |-
                      aws sqs help
                    options:
                      - key: a
                        text: "30"
                        correct: true
                        why: "It is: so"
                      - key: b
                        text: "NO"
                        why: Plain
                    blanks:
                      "1": {accept: [word]}
                """, formatted);
        assertEquals(formatted, format(formatted));
    }

    @Test
    void aCommentThatWouldBeLostKeepsTheFileAsItIs() {
        var text = "format: quizbank/1\nitems:\n  - id: msg-k7f3\n    # why so\n    rev: 1\n";

        var refused = assertInstanceOf(Outcome.Refused.class, Canonical.format(text));

        assertEquals(4, refused.line());
    }

    @Test
    void brokenYamlIsLeftAlone() {
        assertInstanceOf(Outcome.Refused.class, Canonical.format("format: [quizbank/1\n"));
    }

    @Test
    void everyFileOfTheBankReadsTheSameAfterwards() throws Exception {
        try (var files = Files.walk(Path.of("items"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);

                var formatted = format(text);

                assertTrue(Yaml.parse(formatted).faults().isEmpty(), file.toString());
                assertEquals(formatted, format(formatted), file.toString());
            }
        }
    }

    private static String format(String text) {
        return assertInstanceOf(Outcome.Formatted.class, Canonical.format(text)).text();
    }
}
