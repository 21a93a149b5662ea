package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the headers say; that every answer has them is another test's business. */
class SafetyHeadersTest {

    @Test
    void nothingRunsAndNothingIsLoadedButOurOwn() {
        var policy = Arrays.stream(
                        SafetyHeaders.ALL.get("Content-Security-Policy").split("; "))
                .map(rule -> rule.split(" ", 2))
                .collect(Collectors.toMap(rule -> rule[0], rule -> rule[1]));

        assertEquals("'none'", policy.get("default-src"));
        assertEquals("'self'", policy.get("script-src"));
        assertEquals("'self'", policy.get("style-src"));
        assertEquals("'self'", policy.get("connect-src"));
        assertEquals("'self' data:", policy.get("img-src"));
        for (var closed : new String[] {"base-uri", "form-action", "frame-ancestors"}) {
            assertEquals("'none'", policy.get(closed), closed);
        }
        assertTrue(policy.values().stream().noneMatch(sources -> sources.contains("*") || sources.contains("unsafe")));
    }

    @Test
    void typesAreNotGuessedAndAddressesNotToldOn() {
        var expected = Map.of(
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Resource-Policy", "same-origin");

        expected.forEach((name, value) -> assertEquals(value, SafetyHeaders.ALL.get(name), name));
    }
}
