package quizbus.bank.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to hurt: each is one fault with a line, and no exception. */
final class YamlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1e99999999999",
                "a: 1.5e-99999999999",
                "a: 1e999",
                "a: 99999999999999999999999999999999999999999",
                "a: [*x]",
                "a: !!int x",
                "a: !!float e.",
                "a: \u0000",
                "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - x"
            })
    void isOneFault(String text) {
        assertEquals(1, Yaml.parse(text).faults().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: "})
    void depthTakesNoStack(String opening) {
        assertEquals(1, Yaml.parse(opening.repeat(10_000)).faults().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"&x [*x]", "&x {a: *x}"})
    void whatHoldsItselfIsNotBuilt(String text) {
        assertEquals(2, Yaml.parse(text).faults().size());
    }
}
