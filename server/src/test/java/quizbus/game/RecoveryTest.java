package quizbus.game;

import static quizbus.game.Play.given;
import static quizbus.game.Room.autopilot;
import static quizbus.game.Room.hosted;
import static quizbus.game.Rounds.right;
import static quizbus.game.Story.*;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A room that another process took over goes on where its last entry left it. The first question is open 13 to 33. */
final class RecoveryTest {

    private static final int HOUR = 3600;

    private static Event adopted(double seconds) {
        return new Event.RoomAdopted(at(seconds), "owner");
    }

    private static Play asking() {
        return given(hosted().created(), joined(ADA, "Ada"), joined(BOB, "Bob"), new Event.RoomVisited(at(1)))
                .and(countdown(7), asked(1, 10));
    }

    private static Instant opensAt(Game game) {
        return game.asking().orElseThrow().opensAt();
    }

    private static Instant closesAt(Game game) {
        return game.asking().orElseThrow().closesAt().orElseThrow();
    }

    @Test
    void anOpenQuestionGoesOnWithWhatRemainedAtTheLastEntry() {
        asking().and(took(ADA, 1, right(1), 5), adopted(100))
                .thenIs(at(95), RecoveryTest::opensAt)
                .thenIs(at(115), RecoveryTest::closesAt)
                .thenIs(1, game -> game.asking().orElseThrow().answers().size());
    }

    @Test
    void elapsedTimeCountsAndNotTheWallClock() {
        asking().and(took(ADA, 1, right(1), 5), adopted(18 - HOUR))
                .thenIs(at(13 - HOUR), RecoveryTest::opensAt)
                .thenIs(at(33 - HOUR), RecoveryTest::closesAt)
                .thenIs(at(18 - HOUR), Game::lastAt)
                .and(returned(BOB, 19 - HOUR))
                .when(submit(BOB, 1, right(1), 23 - HOUR), at(23 - HOUR))
                .then(new Event.AnswerTaken(at(23 - HOUR), BOB, 1, right(1), 10_000, 0));
    }

    @Test
    void anOpenQuestionHasAtLeastFiveSecondsLeft() {
        asking().and(took(ADA, 1, right(1), 18), adopted(100))
                .thenIs(at(82), RecoveryTest::opensAt)
                .thenIs(at(105), RecoveryTest::closesAt);
        asking().and(took(ADA, 1, right(1), 20.2), adopted(100)).thenIs(at(105), RecoveryTest::closesAt);
        asking().and(took(ADA, 1, right(1), 15), adopted(100)).thenIs(at(105), RecoveryTest::closesAt);
    }

    @Test
    void aQuestionNotYetOpenIsReadAgainForWhatRemained() {
        asking().and(adopted(100)).thenIs(at(103), RecoveryTest::opensAt).thenIs(at(123), RecoveryTest::closesAt);
    }

    @Test
    void aQuestionWithoutALimitHasNone() {
        given(hosted().withoutLimit().created(), joined(ADA, "Ada"), askedWithoutLimit(1, 10), adopted(100))
                .thenIs(Optional.empty(), game -> game.asking().orElseThrow().closesAt());
    }

    @Test
    void everybodyIsGoneAndComesBackByTheirTickets() {
        asking().and(adopted(100))
                .thenIs(0, game -> game.roster().connected())
                .thenIs(2, game -> game.roster().present(at(109)))
                .thenIs(0, game -> game.roster().present(at(110)))
                .when(new Command.Resume(ticket(ADA)), at(101))
                .then(returned(ADA, 101))
                .thenIs(true, game -> game.asking().orElseThrow().waiting().contains(ADA));
    }

    @Test
    void whoHadDroppedOutIsNotPresentForLongerBecauseTheClockJumpedBack() {
        asking().and(gone(BOB, 14), took(ADA, 1, right(1), 5), adopted(18 - HOUR))
                .and(new Event.RoomVisited(at(19 - HOUR)), returned(ADA, 19 - HOUR))
                .thenIs(1, game -> game.roster().present(at(24 - HOUR)))
                .thenNextIs(closed(1, 28 - HOUR));
    }

    @Test
    void whoLeftOrWasPutOutStaysSo() {
        asking().and(new Event.PlayerLeft(at(14), ADA), new Event.PlayerKicked(at(14), BOB), adopted(100))
                .thenIs(0, game -> game.roster().present(at(100)))
                .thenIs(Player.Standing.LEFT, game -> game.roster().seat(ADA).standing())
                .thenIs(Player.Standing.KICKED, game -> game.roster().seat(BOB).standing());
    }

    @Test
    void aPausedRoomStaysPausedForWhatRemained() {
        asking().and(new Event.RoomPaused(at(20)), adopted(100))
                .whenItIs(at(200))
                .thenNothing()
                .and(new Event.RoomUnpaused(at(200)))
                .thenIs(at(213), RecoveryTest::closesAt);
    }

    @Test
    void otherScreensStandForWhatRemained() {
        given(hosted().created(), new Event.RoomVisited(at(1)), countdown(7), adopted(100))
                .thenNextIs(asked(1, 103));
        given(autopilot().created(), countdown(7), asked(1, 10), closed(1, 33.5), adopted(100))
                .thenNextIs(standings(108));
        given(autopilot().created(), countdown(7), asked(1, 10), closed(1, 33.5), standings(40), adopted(100))
                .thenNextIs(asked(2, 108));
        given(autopilot().created(), podium(40), adopted(100)).thenNextIs(ended(108));
    }

    @Test
    void anAutopilotStartsAfterWhatRemained() {
        given(autopilot().created(), joined(ADA, "Ada"), joined(BOB, "Bob", 2), adopted(100))
                .and(new Event.RoomVisited(at(101)), returned(ADA, 101))
                .thenNextIs(countdown(160));
    }

    @Test
    void aRoomToWhichNobodyComesBackEnds() {
        asking().and(closed(1, 20), adopted(100)).thenWakesAt(at(1000));
    }

    @Test
    void aClockThatWasSetBackDoesNotLengthenTheLifeOfARoom() {
        var day = 24 * HOUR;

        given(hosted().created(), new Event.RoomVisited(at(10)), adopted(10 - HOUR))
                .thenIs(at(day - HOUR), Game::livesUntil)
                .thenIs(START, Game::createdAt)
                .and(new Event.RoomVisited(at(11 - HOUR)))
                .thenWakesAt(at(day - HOUR));
        given(hosted().created(), adopted(HOUR)).thenIs(at(day), Game::livesUntil);
    }

    @Test
    void anEndedRoomStaysEnded() {
        asking().and(podium(15), ended(16), adopted(100))
                .thenIs(true, Game::isOver)
                .thenIs(4, Game::screen)
                .when(new Command.Resume(ticket(ADA)), at(101))
                .thenNothing();
    }
}
