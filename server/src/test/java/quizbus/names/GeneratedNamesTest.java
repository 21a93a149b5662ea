package quizbus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GeneratedNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Quiet Otter", " Quiet  Otter ", "Quiet Otter 2", "Warm Seal 99"})
    void whatIsOfferedIsTaken(String name) {
        assertTrue(GeneratedNames.hold(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ada",
                "Quiet",
                "Otter Quiet",
                "quiet otter",
                "QuietOtter",
                "Quiet Otter 1",
                "Quiet Otter 02",
                "Quiet Otter 100",
                "Quiet Otter two",
                "Quiet Otter 2 x",
                "Quiet Оtter"
            })
    void whatIsNotOfferedIsNot(String name) {
        assertFalse(GeneratedNames.hold(name));
    }

    @Test
    void theWebClientOffersTheSame() throws IOException {
        var client = Files.readString(Path.of("../web-client/src/names.js"));

        assertEquals(GeneratedNames.MANNERS, words(client, "MANNERS"));
        assertEquals(GeneratedNames.ANIMALS, words(client, "ANIMALS"));
    }

    @Test
    void allOfThemAreNamesThatNobodyObjectsToAndThatLookDifferent() {
        var keys = new HashSet<String>();
        var all = new ArrayList<String>();
        for (var manner : GeneratedNames.MANNERS) {
            GeneratedNames.ANIMALS.forEach(animal -> all.add(manner + " " + animal));
        }
        var rules = NameRules.standard();
        for (var name : all) {
            assertEquals(Optional.empty(), Nickname.problem(name + " 99").or(() -> rules.objection(name)), name);
            keys.add(Nickname.of(name).keys().get(1));
        }

        assertEquals(all.size(), keys.size());
    }

    private static List<String> words(String client, String list) {
        var body = client.replaceFirst("(?s).*const " + list + " = \\[(.*?)].*", "$1");
        return Pattern.compile("'(\\w+)'")
                .matcher(body)
                .results()
                .map(word -> word.group(1))
                .toList();
    }
}
