package quizbus.game;

import static quizbus.game.Play.given;
import static quizbus.game.Room.hosted;
import static quizbus.game.Room.solo;
import static quizbus.game.Rounds.right;
import static quizbus.game.Rounds.wrong;
import static quizbus.game.Story.*;

import org.junit.jupiter.api.Test;

/** When a question closes by itself. The first one is open from 13 to 33. */
final class CloseTest {

    private static Play asking(Room room) {
        return given(room.created(), joined(ADA, "Ada"), joined(BOB, "Bob"), new Event.RoomVisited(at(1)))
                .and(countdown(7), asked(1, 10));
    }

    @Test
    void aQuestionClosesHalfASecondAfterItsTimeWhenTheLastAnswerThatCountsCanBeThere() {
        asking(hosted()).and(took(ADA, 1, right(1), 1)).thenNextIs(closed(1, 33.5));
    }

    @Test
    void withoutALimitItWaits() {
        given(hosted().withoutLimit().created(), joined(ADA, "Ada"), new Event.RoomVisited(at(1)))
                .and(countdown(7), askedWithoutLimit(1, 10))
                .thenWakesAt(at(24 * 3600))
                .whenItIs(at(3600))
                .thenNothing();
    }

    @Test
    void itClosesWhenEveryonePresentHasAnswered() {
        asking(hosted())
                .and(took(ADA, 1, right(1), 1))
                .whenItIs(at(14))
                .thenNothing()
                .and(took(BOB, 1, wrong(1), 2))
                .whenItIs(at(15))
                .then(closed(1, 15));
    }

    @Test
    void itWaitsForSomebodyWhoJustCame() {
        asking(hosted())
                .and(took(ADA, 1, right(1), 1), joined(CLEO, "Cleo", 14.5), took(BOB, 1, right(1), 2))
                .whenItIs(at(15))
                .thenNothing()
                .and(took(CLEO, 1, right(1), 3))
                .whenItIs(at(16))
                .then(closed(1, 16));
    }

    @Test
    void whoDroppedOutHoldsItForTenSeconds() {
        asking(hosted()).and(took(ADA, 1, right(1), 1), gone(BOB, 16)).thenNextIs(closed(1, 26));
    }

    @Test
    void whoCameBackHoldsItAgain() {
        asking(hosted())
                .and(took(ADA, 1, right(1), 1), gone(BOB, 16), returned(BOB, 18))
                .whenItIs(at(26))
                .thenNothing()
                .thenNextIs(closed(1, 33.5));
    }

    @Test
    void whoLeftOrWasPutOutHoldsNothing() {
        asking(hosted())
                .and(took(ADA, 1, right(1), 1), new Event.PlayerLeft(at(16), BOB))
                .whenItIs(at(16))
                .then(closed(1, 16));
        asking(hosted())
                .and(took(ADA, 1, right(1), 1), new Event.PlayerKicked(at(16), BOB))
                .whenItIs(at(16))
                .then(closed(1, 16));
    }

    @Test
    void whoIsGoneButAnsweredHoldsNothing() {
        asking(hosted())
                .and(took(BOB, 1, right(1), 1), gone(BOB, 15), took(ADA, 1, right(1), 3))
                .whenItIs(at(16))
                .then(closed(1, 16));
    }

    @Test
    void itClosesThoughAllWhoAnsweredHaveJustDroppedOut() {
        asking(hosted())
                .and(took(ADA, 1, right(1), 3), took(BOB, 1, right(1), 4), gone(ADA, 17.2), gone(BOB, 17.4))
                .whenItIs(at(17.5))
                .then(closed(1, 17.5));
        asking(hosted())
                .and(gone(BOB, 14), took(ADA, 1, right(1), 3), gone(ADA, 17))
                .thenNextIs(closed(1, 24));
    }

    @Test
    void itStaysOpenWhereAllWhoAnsweredAreLongGone() {
        asking(hosted())
                .and(took(ADA, 1, right(1), 1), gone(ADA, 15), gone(BOB, 16))
                .thenNextIs(closed(1, 33.5));
        asking(hosted())
                .and(took(ADA, 1, right(1), 1), gone(ADA, 15), new Event.PlayerLeft(at(28), BOB))
                .thenNextIs(closed(1, 33.5));
    }

    @Test
    void itDoesNotCloseForNobody() {
        asking(hosted()).and(gone(ADA, 14), gone(BOB, 14)).thenNextIs(closed(1, 33.5));
    }

    @Test
    void answersThatCanBeChangedKeepItOpen() {
        asking(hosted().withChangeableAnswers())
                .and(took(ADA, 1, right(1), 1), took(BOB, 1, right(1), 2))
                .thenNextIs(closed(1, 33.5));
    }

    @Test
    void forTenSecondsAfterARecoveryItDoesNotCloseEarly() {
        asking(hosted())
                .and(took(ADA, 1, right(1), 1), new Event.RoomAdopted(at(15), "owner"))
                .and(new Event.RoomVisited(at(16)), returned(ADA, 16), returned(BOB, 16), took(BOB, 1, right(1), 4))
                .thenNextIs(closed(1, 25));
    }

    @Test
    void forTenSecondsAfterAPauseItDoesNotCloseEarly() {
        asking(hosted())
                .and(new Event.RoomPaused(at(14)), new Event.RoomUnpaused(at(15)))
                .and(took(ADA, 1, right(1), 3), took(BOB, 1, right(1), 4))
                .thenNextIs(closed(1, 25));
    }

    @Test
    void forTenSecondsAfterTheStoreIsBackItDoesNotCloseEarly() {
        asking(hosted())
                .and(took(ADA, 1, right(1), 1), took(BOB, 1, right(1), 1))
                .and(new Event.StorageReturned(at(20), at(14)))
                .thenNextIs(closed(1, 30));
    }

    @Test
    void inSoloTheOneAnswerClosesItAtOnce() {
        given(solo().created(), joined(ADA, "Ada"), new Event.RoomVisited(at(1)), countdown(7), asked(1, 10))
                .and(new Event.RoomPaused(at(14)), new Event.RoomUnpaused(at(15)), took(ADA, 1, right(1), 3))
                .thenIs(true, game -> !game.wakeAt().orElseThrow().isAfter(at(16)))
                .thenIs(true, game -> game.wakeAt().orElseThrow().isAfter(START))
                .whenItIs(at(16))
                .then(closed(1, 16));
    }

    @Test
    void aPausedQuestionDoesNotClose() {
        asking(hosted())
                .and(took(ADA, 1, right(1), 1), took(BOB, 1, right(1), 1), new Event.RoomPaused(at(14)))
                .whenItIs(at(300))
                .thenNothing();
    }

    @Test
    void aWakeTooMuchDoesNothing() {
        asking(hosted())
                .and(closed(1, 15))
                .whenItIs(at(33.5))
                .thenNothing()
                .whenItIs(at(33.5))
                .thenNothing();
    }
}
