package quizbus.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A room with a clock that the test moves: it rings each alarm in its time, and holds what happens to be possible. */
final class SimulatedRoom {

    private static final int ALARMS_MOST = 200;

    private final List<Event> log = new ArrayList<>();
    private Game game;
    private Instant now;

    SimulatedRoom(Event.RoomCreated created) {
        log.add(created);
        game = Game.begin(created);
        now = created.at();
    }

    Game game() {
        return game;
    }

    void take(Step step) {
        if (step instanceof Step.Crashes crash) {
            recover(crash);
        } else {
            passUntil(now.plusMillis(step.afterMillis()));
        }
        switch (step) {
            case Step.Says says -> decide(says.command());
            case Step.Answers answers -> answer(answers);
            case Step.StoreReturns back -> decide(new Command.ResumeAfterStorage(now.minusMillis(back.awayMillis())));
            case Step.Crashes _ -> {}
        }
        lookWhoIsThere();
    }

    /** Nobody does anything any more: time alone must bring the room to its end. */
    void abandon() {
        game.roster().inOrder().forEach(player -> decide(new Command.LoseConnection(player.id())));
        lookWhoIsThere();
        passUntil(now.plus(Duration.ofDays(1)));
        assertTrue(game.isOver(), "a room that nobody comes back to ends");
        assertEquals(game, replayed(), "the log tells the same game");
    }

    private void answer(Step.Answers step) {
        var command = step.at(now);
        if (decide(command)) {
            assertEquals(Decision.agreed(), Referee.decide(game, command, now), "a repeated answer is fine");
        }
    }

    private void recover(Step.Crashes crash) {
        var live = game;
        game = replayed();
        assertEquals(live, game, "the log tells the same game");
        now = game.lastAt().plusMillis(crash.afterMillis() + crash.jumpMillis());
        happens(new Event.RoomAdopted(now, "owner"));
    }

    private Game replayed() {
        var replayed = Game.begin((Event.RoomCreated) log.getFirst());
        for (var event : log.subList(1, log.size())) {
            replayed = replayed.evolve(event);
        }
        return replayed;
    }

    /** What the room's own process notes of its sockets: here everybody with a seat, and no screens. */
    private void lookWhoIsThere() {
        decide(game.roster().connected() > 0 ? new Command.NoteVisit() : new Command.NoteEmpty());
    }

    private void passUntil(Instant target) {
        for (int rung = 0; isDue(target); rung++) {
            assertTrue(rung < ALARMS_MOST, "the alarm does not ring without end");
            var at = game.wakeAt().orElseThrow();
            now = at.isAfter(now) ? at : now;
            var before = game;
            var isChanged = decide(new Command.Alarm());
            Invariants.rung(before, now, game);
            assertTrue(
                    isChanged || game.wakeAt().filter(at::isBefore).isPresent(),
                    "an alarm changes something, or the next one is later");
        }
        now = target;
    }

    private boolean isDue(Instant target) {
        assertEquals(game.isOver(), game.wakeAt().isEmpty(), "a room wants to be woken until it is over");
        return game.wakeAt().filter(at -> !at.isAfter(target)).isPresent();
    }

    /** True when something happened. */
    private boolean decide(Command command) {
        if (!(Referee.decide(game, command, now) instanceof Decision.Agreed(var events))) {
            return false;
        }
        for (var event : events) {
            assertFalse(event.at().isAfter(now), "nothing happens in the future");
            happens(event);
        }
        return !events.isEmpty();
    }

    private void happens(Event event) {
        var before = game;
        log.add(event);
        game = game.evolve(event);
        Invariants.check(before, event, game);
    }
}
