package quizbus.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code given(events).when(command, at).then(events or a refusal)}; what was decided has happened for what follows. */
final class Play {

    private Game game;
    private Decision last = Decision.agreed();

    private Play(Game game) {
        this.game = game;
    }

    /** The room after these events, the first of which creates it. */
    static Play given(Event.RoomCreated created, Event... more) {
        return new Play(Game.begin(created)).and(more);
    }

    Play and(Event... more) {
        for (var event : more) {
            game = game.evolve(event);
        }
        return this;
    }

    Play when(Command command, Instant at) {
        last = Referee.decide(game, command, at);
        if (last instanceof Decision.Agreed(var events)) {
            and(events.toArray(Event[]::new));
        }
        return this;
    }

    /** The room is woken at that time. */
    Play whenItIs(Instant at) {
        return when(new Command.Alarm(), at);
    }

    Play then(Event... expected) {
        assertEquals(new Decision.Agreed(List.of(expected)), last);
        return this;
    }

    /** It is fine, and nothing changes. */
    Play thenNothing() {
        return then();
    }

    Play thenRefused(Refusal.Reason reason) {
        if (last instanceof Decision.Refused(var refusal)) {
            assertEquals(reason, refusal.reason());
        } else {
            fail("Not refused, but " + last);
        }
        return this;
    }

    Play thenAgreed() {
        if (last instanceof Decision.Refused(var refusal)) {
            fail("Refused: " + refusal);
        }
        return this;
    }

    /** What is true in the room now. */
    <T> Play thenIs(T expected, Function<Game, T> fact) {
        assertEquals(expected, fact.apply(game));
        return this;
    }

    Play thenWakesAt(Instant expected) {
        assertEquals(Optional.of(expected), game.wakeAt());
        return this;
    }

    /** The next thing that time does, and when: nothing is due a millisecond before. */
    Play thenNextIs(Event expected) {
        assertEquals(
                Decision.agreed(),
                Referee.decide(game, new Command.Alarm(), expected.at().minusMillis(1)),
                "too early");
        return thenWakesAt(expected.at()).whenItIs(expected.at()).then(expected);
    }

    Player player(PlayerId id) {
        return game.roster().seat(id);
    }

    Game game() {
        return game;
    }
}
