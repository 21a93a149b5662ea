package quizbus.gateway;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import quizbus.bank.Kind;
import quizbus.bank.RoundRequest;
import quizbus.bank.RoundRequest.Level;
import quizbus.game.Mode;
import quizbus.game.Preset;
import quizbus.game.Settings;
import quizbus.protocol.CreateRoom;
import quizbus.room.Wish;

/** The body that asks for a room as the rooms take it, with what is meant where nothing is said. */
final class Wishes {

    private static final int COUNT = 10;
    private static final int PLAYERS = 200;
    private static final Duration READING = Duration.ofSeconds(3);
    private static final Duration REVEAL = Duration.ofSeconds(8);
    private static final Duration START = Duration.ofSeconds(60);
    private static final String TITLE = "Quiz";

    private Wishes() {}

    /** What is wrong beyond single fields, in a sentence. */
    static Optional<String> fault(CreateRoom body) {
        var teams = body.settings().flatMap(CreateRoom.Settings::teams).orElse(List.of()).stream()
                .map(team -> team.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (teams.contains("")) {
            return Optional.of("The field `settings.teams` has a team without a name.");
        }
        return new HashSet<>(teams).size() < teams.size()
                ? Optional.of("The field `settings.teams` names a team twice.")
                : Optional.empty();
    }

    static Wish of(CreateRoom body) {
        return new Wish(
                Mode.valueOf(body.mode().toUpperCase(Locale.ROOT)),
                body.title()
                        .map(String::strip)
                        .filter(title -> !title.isEmpty())
                        .orElse(TITLE),
                body.round().map(Wishes::request).orElseGet(() -> request(List.of(), COUNT)),
                body.round()
                        .flatMap(CreateRoom.Round::seed)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                settings(body.settings()),
                body.board(),
                List.of(),
                List.of());
    }

    private static RoundRequest request(List<String> items, int count) {
        return new RoundRequest(List.of(), List.of(), List.of(), items, count, Level.MIXED, List.of());
    }

    private static RoundRequest request(CreateRoom.Round round) {
        var items = round.items().orElse(List.of());
        return new RoundRequest(
                round.topics().orElse(List.of()),
                round.domains().orElse(List.of()),
                round.kinds().orElse(List.of()).stream()
                        .flatMap(name -> Kind.named(name).stream())
                        .toList(),
                items,
                round.count().orElse(items.isEmpty() ? COUNT : items.size()),
                round.level()
                        .map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
                        .orElse(Level.MIXED),
                List.of());
    }

    private static Settings settings(Optional<CreateRoom.Settings> given) {
        return new Settings(
                given.flatMap(CreateRoom.Settings::secondsPerQuestion).map(Duration::ofSeconds),
                seconds(given.flatMap(CreateRoom.Settings::readingSeconds), READING),
                seconds(given.flatMap(CreateRoom.Settings::revealSeconds), REVEAL),
                seconds(given.flatMap(CreateRoom.Settings::startSeconds), START),
                given.flatMap(CreateRoom.Settings::scoring)
                        .map(name -> Preset.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(Preset.BALANCED),
                given.flatMap(CreateRoom.Settings::teams).orElse(List.of()).stream()
                        .map(String::strip)
                        .toList(),
                given.flatMap(CreateRoom.Settings::maxPlayers).orElse(PLAYERS),
                given.flatMap(CreateRoom.Settings::changeableAnswers).orElse(false),
                given.flatMap(CreateRoom.Settings::textOnPhones).orElse(true),
                given.flatMap(CreateRoom.Settings::names)
                        .filter("generated"::equals)
                        .map(_ -> Settings.Naming.GENERATED));
    }

    private static Duration seconds(Optional<Integer> given, Duration otherwise) {
        return given.map(Duration::ofSeconds).orElse(otherwise);
    }
}
