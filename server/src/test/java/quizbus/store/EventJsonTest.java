package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import quizbus.game.Event;

class EventJsonTest {

    @Test
    void everyTypeOfEventHasItsName() {
        assertEquals(Set.of(Event.class.getPermittedSubclasses()), Set.copyOf(EventJson.NAMES.values()));
    }

    @Test
    void theSamplesCoverEveryType() {
        var covered = Samples.everyType().stream().map(Object::getClass).collect(Collectors.toSet());

        assertEquals(Set.of(Event.class.getPermittedSubclasses()), covered);
    }

    @Test
    void whatIsReadEqualsWhatWasWritten() throws JsonProcessingException {
        var events = Samples.everyType();

        assertEquals(events, EventJson.read(EventJson.write(events)));
    }

    @Test
    void aLogOfVersionOneStaysReadable() throws IOException {
        var golden = golden("log-v1.json");

        assertEquals(Samples.everyType(), EventJson.read(golden));
    }

    @Test
    void theWrittenFormIsThatOfItsVersion() throws IOException {
        assertEquals(
                golden("log-v" + EventJson.VERSION + ".json").replace("\n", ""), EventJson.write(Samples.everyType()));
    }

    @Test
    void nothingIsNoEvent() {
        for (var json : List.of("null", "[null]", "")) {
            assertThrows(JsonProcessingException.class, () -> EventJson.read(json), json);
        }
    }

    @Test
    void whereNamesComeFromIsKept() throws JsonProcessingException {
        var free = EventJson.write(List.of(Samples.created()));
        var generated = free.replace("\"textOnPhones\":true", "\"textOnPhones\":true,\"naming\":\"GENERATED\"");

        var event = (Event.RoomCreated) EventJson.read(generated).getFirst();

        assertTrue(event.setup().settings().areNamesGenerated());
        assertEquals(generated, EventJson.write(List.of(event)));
    }

    @Test
    void aMissingFieldIsAFault() {
        assertThrows(
                JsonProcessingException.class,
                () -> EventJson.read("[{\"type\":\"player_gone\",\"at\":1767225600123}]"));
    }

    @Test
    void anUnknownFieldIsAFault() {
        assertThrows(
                JsonProcessingException.class,
                () -> EventJson.read("[{\"type\":\"room_ended\",\"at\":1767225600123,\"why\":\"no\"}]"));
    }

    @Test
    void anUnknownTypeIsAFault() {
        assertThrows(JsonProcessingException.class, () -> EventJson.read("[{\"type\":\"room_sold\",\"at\":1}]"));
    }

    private static String golden(String name) throws IOException {
        try (var file = EventJsonTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
