package quizbus.room;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import quizbus.bank.Kind;
import quizbus.bank.RoundRequest;
import quizbus.bank.RoundRequest.Level;
import quizbus.game.Mode;
import quizbus.game.Preset;
import quizbus.game.Settings;

/** A short game of single choices that opens its questions at once. */
final class SmallGame {

    private SmallGame() {}

    static Wish wish(Mode mode, int questions) {
        var request = new RoundRequest(
                List.of(), List.of(), List.of(Kind.SINGLE), List.of(), questions, Level.MIXED, List.of());
        var settings = new Settings(
                Optional.empty(),
                Duration.ZERO,
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Preset.BALANCED,
                List.of(),
                200,
                false,
                true,
                Optional.empty());
        return new Wish(mode, "Friday", request, OptionalLong.of(42), settings, Optional.empty(), List.of(), List.of());
    }
}
