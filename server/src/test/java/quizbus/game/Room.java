package quizbus.game;

import static quizbus.game.Story.at;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import quizbus.bank.Round;
import quizbus.bank.RoundRequest;

/** A room as a test wants it created: by default all eight kinds, 20 seconds to answer and 3 to read. */
final class Room {

    static final SecretHash HOST = new SecretHash("host");

    private final Mode mode;
    private Round round = Rounds.of(8);
    private Optional<Duration> limit = Optional.of(Duration.ofSeconds(20));
    private Duration reading = Duration.ofSeconds(3);
    private Preset scoring = Preset.BALANCED;
    private List<String> teams = List.of();
    private List<Setup.Seat> seats = List.of();
    private int maxPlayers = 200;
    private boolean changeableAnswers;
    private Optional<Settings.Naming> naming = Optional.empty();

    private Room(Mode mode) {
        this.mode = mode;
    }

    static Room hosted() {
        return new Room(Mode.HOSTED);
    }

    static Room autopilot() {
        return new Room(Mode.AUTOPILOT);
    }

    static Room solo() {
        return new Room(Mode.SOLO);
    }

    static Room of(Mode mode) {
        return new Room(mode);
    }

    Room round(Round asked) {
        round = asked;
        return this;
    }

    Room withoutLimit() {
        limit = Optional.of(Duration.ZERO);
        return this;
    }

    Room withEachItemsOwnTime() {
        limit = Optional.empty();
        return this;
    }

    Room reading(Duration time) {
        reading = time;
        return this;
    }

    Room scoring(Preset preset) {
        scoring = preset;
        return this;
    }

    Room teams(String... names) {
        teams = List.of(names);
        return this;
    }

    Room bringing(Setup.Seat... brought) {
        seats = List.of(brought);
        return this;
    }

    Room forPlayers(int most) {
        maxPlayers = most;
        return this;
    }

    Room withChangeableAnswers() {
        changeableAnswers = true;
        return this;
    }

    Room withGeneratedNames() {
        naming = Optional.of(Settings.Naming.GENERATED);
        return this;
    }

    /** The first event of the room's log, at second 0. */
    Event.RoomCreated created() {
        var request = new RoundRequest(
                List.of(), List.of(), List.of(), List.of(), round.size(), RoundRequest.Level.MIXED, List.of());
        var settings = new Settings(
                limit,
                reading,
                Duration.ofSeconds(8),
                Duration.ofSeconds(60),
                scoring,
                teams,
                maxPlayers,
                changeableAnswers,
                true,
                naming);
        return new Event.RoomCreated(
                at(0),
                new Setup(
                        new Pin("482913"),
                        mode,
                        "Friday round",
                        round,
                        request,
                        settings,
                        Optional.empty(),
                        List.of(HOST),
                        seats));
    }
}
