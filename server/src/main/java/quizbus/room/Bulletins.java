package quizbus.room;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Phase;
import quizbus.game.PlayerId;
import quizbus.protocol.Json;
import quizbus.protocol.Person;
import quizbus.protocol.ServerMessage;

/**
 * What changes with every single player, told at most four times a second: who is in, and how many have answered.
 *
 * <p>In a big room the players themselves hear it more seldom, so that a join costs the same in every room.
 */
final class Bulletins {

    /** What there is to tell of, at that moment. */
    interface Source {
        Game game();

        long seq();

        Instant now();
    }

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int PLAYERS_A_PAUSE = 100;

    private final Vertx vertx;
    private final Source source;
    private final Voice voice;
    private final Map<PlayerId, Optional<Person>> changed = new LinkedHashMap<>();
    private boolean isNewsToScreens;
    private boolean isNewsToPlayers;
    private boolean isProgress;
    private boolean isWaiting;
    private int pausesSincePlayersHeard = 1;

    Bulletins(Vertx vertx, Source source, Voice voice) {
        this.vertx = vertx;
        this.source = source;
        this.voice = voice;
    }

    /** Takes note of what just became durable. */
    void note(Event event, Game game) {
        switch (event) {
            case Event.PlayerJoined joined -> came(joined.player(), game);
            case Event.PlayerReturned returned -> came(returned.player(), game);
            case Event.PlayerLeft left -> went(left.player());
            case Event.PlayerKicked kicked -> went(kicked.player());
            case Event.SeatFreed freed -> went(freed.player());
            case Event.PlayerReady _, Event.EveryoneReady _, Event.RoomLocked _ -> lobbyChanged();
            case Event.PlayerGone _, Event.AnswerTaken _ -> isProgress = true;
            case Event.RoomCreated _,
                    Event.RoomAdopted _,
                    Event.RoomEmptied _,
                    Event.RoomVisited _,
                    Event.CountdownStarted _,
                    Event.QuestionAsked _,
                    Event.TimeExtended _,
                    Event.QuestionClosed _,
                    Event.StandingsShown _,
                    Event.PodiumShown _,
                    Event.RoomEnded _,
                    Event.RoomPaused _,
                    Event.RoomUnpaused _,
                    Event.StorageReturned _,
                    Event.RoomMoved _ -> {}
        }
    }

    /** Tells it with what is being told now, unless something was told a moment ago. */
    void tellWhatIsNew() {
        if ((isNewsToScreens || isNewsToPlayers || isProgress) && !isWaiting) {
            tell();
        }
    }

    private void came(PlayerId player, Game game) {
        changed.put(player, game.roster().player(player).map(Screens::person));
        lobbyChanged();
        isProgress = true;
    }

    private void went(PlayerId player) {
        changed.put(player, Optional.empty());
        lobbyChanged();
        isProgress = true;
    }

    private void lobbyChanged() {
        isNewsToScreens = true;
        isNewsToPlayers = true;
    }

    private void tell() {
        var envelopes = new ArrayList<Envelope>();
        var game = source.game();
        if (isNewsToScreens) {
            envelopes.add(toScreens(game));
        }
        if (arePlayersToHear()) {
            pausesSincePlayersHeard = 0;
            isNewsToPlayers = false;
            toPlayers(game).ifPresent(envelopes::add);
        }
        if (isProgress) {
            isProgress = false;
            progress(game, source.seq(), source.now())
                    .map(Envelope.ToScreens::new)
                    .ifPresent(envelopes::add);
        }
        isWaiting = isNewsToPlayers || !envelopes.isEmpty();
        voice.speak(envelopes);
        if (isWaiting) {
            vertx.setTimer(PAUSE.toMillis(), _ -> pauseEnded());
        }
    }

    private void pauseEnded() {
        pausesSincePlayersHeard++;
        if (isNewsToScreens || isProgress || arePlayersToHear()) {
            voice.onceSure(this::tell, () -> {});
        } else {
            tell();
        }
    }

    private boolean arePlayersToHear() {
        return isNewsToPlayers
                && pausesSincePlayersHeard * PLAYERS_A_PAUSE
                        >= source.game().roster().seats();
    }

    private Envelope toScreens(Game game) {
        var joined = changed.values().stream().flatMap(Optional::stream).toList();
        var left = changed.entrySet().stream()
                .filter(change -> change.getValue().isEmpty())
                .map(change -> change.getKey().value())
                .toList();
        changed.clear();
        isNewsToScreens = false;
        return new Envelope.ToScreens(
                Json.write(Screens.lobby(game, source.seq(), Optional.of(joined), Optional.of(left))));
    }

    private Optional<Envelope> toPlayers(Game game) {
        return game.phase() instanceof Phase.Lobby
                ? Optional.of(new Envelope.ToPlayers(
                        Json.write(Screens.lobby(game, source.seq(), Optional.empty(), Optional.empty()))))
                : Optional.empty();
    }

    /** How many have answered the question that is open; empty when none is. */
    static Optional<String> progress(Game game, long seq, Instant now) {
        return game.asking()
                .map(asking -> new ServerMessage.Progress(
                        seq,
                        asking.question(),
                        asking.answers().size(),
                        game.roster().present(now)))
                .map(progress -> Json.write((ServerMessage) progress));
    }
}
