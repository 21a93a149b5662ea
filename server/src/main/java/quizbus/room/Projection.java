package quizbus.room;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Phase;
import quizbus.game.Player;
import quizbus.game.PlayerId;
import quizbus.game.Ranking;
import quizbus.protocol.CloseCode;
import quizbus.protocol.Json;
import quizbus.protocol.ServerMessage;

/** Turns what happened into what is said, each text encoded once for all who hear it. */
final class Projection {

    private Projection() {}

    /** What an event says to the room; {@code game} is the room right after it. */
    static List<Envelope> of(Event event, Game game, long seq) {
        return switch (event) {
            case Event.CountdownStarted _ -> List.of(all(Screens.current(game, seq, false)));
            case Event.QuestionAsked _, Event.TimeExtended _ -> List.of(all(Screens.current(game, seq, false)));
            case Event.QuestionClosed _ ->
                List.of(toEach(game, Screens.current(game, seq, false), id -> Results.result(game, seq, id)));
            case Event.StandingsShown _ -> List.of(all(Screens.current(game, seq, false)));
            case Event.PodiumShown _ ->
                List.of(toEach(game, Screens.current(game, seq, false), id -> Results.last(game, seq, id)));
            case Event.RoomEnded _ -> List.of(all(new ServerMessage.Ended(seq, game.screen())));
            case Event.RoomPaused paused ->
                List.of(all(new ServerMessage.Paused(seq, "host", remaining(game, paused))));
            case Event.RoomUnpaused unpaused -> unpaused(game, seq, "host", unpaused);
            case Event.StorageReturned returned ->
                game.pausedAt().isPresent()
                        ? List.of(all(new ServerMessage.Paused(seq, "host", remaining(game, returned))))
                        : unpaused(game, seq, "storage", returned);
            case Event.PlayerKicked kicked ->
                List.of(new Envelope.Dismiss(
                        kicked.player(),
                        Json.write((ServerMessage) new ServerMessage.Kicked(seq)),
                        CloseCode.KICKED.code()));
            case Event.RoomCreated _,
                    Event.RoomAdopted _,
                    Event.PlayerJoined _,
                    Event.PlayerReturned _,
                    Event.PlayerGone _,
                    Event.PlayerLeft _,
                    Event.SeatFreed _,
                    Event.PlayerReady _,
                    Event.EveryoneReady _,
                    Event.RoomLocked _,
                    Event.RoomEmptied _,
                    Event.RoomVisited _,
                    Event.AnswerTaken _,
                    Event.RoomMoved _ -> List.of();
        };
    }

    static Envelope all(ServerMessage message) {
        return new Envelope.ToAll(Json.write(message));
    }

    private static List<Envelope> unpaused(Game game, long seq, String reason, Event event) {
        var said = all(new ServerMessage.Unpaused(seq, reason, remaining(game, event)));
        return game.phase() instanceof Phase.Asking asking
                ? List.of(said, all(Screens.question(game, seq, asking)))
                : List.of(said);
    }

    private static Envelope toEach(Game game, ServerMessage first, Function<PlayerId, ServerMessage> own) {
        Map<PlayerId, String> texts = new HashMap<>();
        for (Ranking.Place place : game.ranking().places()) {
            var id = place.player().id();
            if (game.roster().player(id).filter(Player::isConnected).isPresent()) {
                texts.put(id, Json.write(own.apply(id)));
            }
        }
        return new Envelope.ToEach(Json.write(first), texts);
    }

    private static @Nullable Long remaining(Game game, Event event) {
        return game.remaining(event.at()).map(Duration::toMillis).orElse(null);
    }
}
