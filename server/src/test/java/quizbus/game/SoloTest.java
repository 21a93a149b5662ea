package quizbus.game;

import static quizbus.game.Play.given;
import static quizbus.game.Room.solo;
import static quizbus.game.Rounds.right;
import static quizbus.game.Story.*;

import org.junit.jupiter.api.Test;

/** One player alone: ready starts, next moves on, and there are no standings. */
final class SoloTest {

    @Test
    void thePlayerLeadsFromTheStartToTheEnd() {
        given(solo().round(Rounds.of(2)).created(), joined(ADA, "Ada"), new Event.RoomVisited(at(1)))
                .when(new Command.SayReady(ADA), at(7))
                .then(countdown(7))
                .thenNextIs(asked(1, 10))
                .when(submit(ADA, 1, right(1), 15), at(15))
                .then(took(ADA, 1, right(1), 2))
                .whenItIs(at(15))
                .then(closed(1, 15))
                .whenItIs(at(600))
                .thenNothing()
                .when(new Command.MoveOn(3), at(600))
                .then(asked(2, 600))
                .thenNextIs(closed(2, 623.5))
                .when(new Command.MoveOn(5), at(630))
                .then(podium(630))
                .when(new Command.MoveOn(6), at(640))
                .then(ended(640));
    }

    @Test
    void afterARecoveryTheAnswerStillClosesAtOnce() {
        given(solo().created(), joined(ADA, "Ada"), new Event.RoomVisited(at(1)), countdown(7), asked(1, 10))
                .and(new Event.RoomAdopted(at(14), "owner"), new Event.RoomVisited(at(15)), returned(ADA, 15))
                .when(submit(ADA, 1, right(1), 20), at(20))
                .thenAgreed()
                .whenItIs(at(20))
                .then(closed(1, 20));
    }
}
