package quizbus.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quizbus.game.Game;
import quizbus.game.Phase;
import quizbus.game.PlayerId;
import quizbus.protocol.RoomView;

/** What the welcome tells of a room: enough to rebuild every screen. */
final class Welcomes {

    private static final int ROSTER = 200;

    private Welcomes() {}

    /**
     * The room as it is durable.
     *
     * @param player the seat, for a player; without it, what all of this role are told
     * @param stalled whether the store is away
     */
    static RoomView room(Game game, long seq, Instant now, Role role, Optional<PlayerId> player, boolean stalled) {
        var setup = game.setup();
        var isScreen = role != Role.PLAYER;
        return new RoomView(
                setup.pin().digits(),
                setup.title(),
                setup.mode().wire(),
                game.phase().wire(),
                seq,
                game.screen(),
                game.of(),
                game.roster().seats(),
                game.locked(),
                pause(game, now, stalled),
                new RoomView.Settings(
                        setup.settings().scoring().wire(),
                        setup.settings().teams(),
                        setup.settings().textOnPhones(),
                        setup.settings().changeableAnswers()),
                isScreen
                        ? Optional.of(
                                Screens.people(game).stream().limit(ROSTER).toList())
                        : Optional.empty(),
                Screens.current(game, seq, isScreen),
                revealed(game).map(number -> new RoomView.Asked(number, Views.question(game.question(number)))),
                player.map(id -> own(game, seq, id)).orElse(null));
    }

    private static RoomView.@Nullable Pause pause(Game game, Instant now, boolean stalled) {
        if (!stalled && game.pausedAt().isEmpty()) {
            return null;
        }
        var at = game.pausedAt().orElse(now);
        return new RoomView.Pause(
                game.pausedAt().isPresent() ? "host" : "storage",
                game.remaining(at).map(Duration::toMillis).orElse(null));
    }

    /** The question whose answer stands on the screens. */
    private static Optional<Integer> revealed(Game game) {
        return game.phase() instanceof Phase.Reveal reveal ? Optional.of(reveal.question()) : Optional.empty();
    }

    /** What a player alone is told. */
    static RoomView.Own own(Game game, long seq, PlayerId id) {
        var given = game.asking()
                .flatMap(asking -> game.given(id, asking.question()))
                .map(answer -> Bodies.said(answer.answer()));
        var yours =
                revealed(game).flatMap(number -> game.given(id, number)).map(answer -> Bodies.said(answer.answer()));
        return new RoomView.Own(given.orElse(null), yours, Results.mine(game, seq, id));
    }
}
