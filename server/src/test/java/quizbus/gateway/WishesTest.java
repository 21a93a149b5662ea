package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import quizbus.bank.Kind;
import quizbus.bank.RoundRequest;
import quizbus.bank.RoundRequest.Level;
import quizbus.game.Mode;
import quizbus.game.Preset;
import quizbus.game.Settings;
import quizbus.protocol.CreateRoom;
import quizbus.room.Wish;

/** What is meant where the body of a new room says nothing. */
class WishesTest {

    @Test
    void theModeAloneMeansTenQuestionsOfTheWholeBank() {
        var settings = new Settings(
                Optional.empty(),
                Duration.ofSeconds(3),
                Duration.ofSeconds(8),
                Duration.ofSeconds(60),
                Preset.BALANCED,
                List.of(),
                200,
                false,
                true,
                Optional.empty());
        var request = new RoundRequest(List.of(), List.of(), List.of(), List.of(), 10, Level.MIXED, List.of());

        assertEquals(
                new Wish(
                        Mode.AUTOPILOT,
                        "Quiz",
                        request,
                        OptionalLong.empty(),
                        settings,
                        Optional.empty(),
                        List.of(),
                        List.of()),
                wish("{\"mode\":\"autopilot\"}"));
    }

    @Test
    void givenItemsAreAllAskedFor() {
        assertEquals(
                2,
                wish("{\"mode\":\"solo\",\"round\":{\"items\":[\"a-1\",\"b-2\"]}}")
                        .request()
                        .count());
    }

    @Test
    void whatIsSaidIsMeant() {
        var wish = wish("""
                {"mode":"solo","title":" Friday ","board":"b",
                "round":{"kinds":["single"],"level":"hard","count":3,"seed":-7},
                "settings":{"secondsPerQuestion":0,"readingSeconds":0,"scoring":"sprint"}}""");

        assertEquals("Friday", wish.title());
        assertEquals(Optional.of("b"), wish.board());
        assertEquals(OptionalLong.of(-7), wish.seed());
        assertEquals(List.of(Kind.SINGLE), wish.request().kinds());
        assertEquals(Level.HARD, wish.request().level());
        assertEquals(3, wish.request().count());
        assertEquals(Optional.of(Duration.ZERO), wish.settings().limit());
        assertEquals(Duration.ZERO, wish.settings().reading());
        assertEquals(Preset.SPRINT, wish.settings().scoring());
    }

    private static Wish wish(String body) {
        return switch (CreateRoom.read(body)) {
            case CreateRoom.Read.Good(var room) -> Wishes.of(room);
            case CreateRoom.Read.Malformed(var sentence) -> throw new AssertionError(sentence);
        };
    }
}
