package quizbus.game;

import static quizbus.game.Play.given;
import static quizbus.game.Room.hosted;
import static quizbus.game.Rounds.right;
import static quizbus.game.Story.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quizbus.game.Refusal.Reason;

/** The host's hand on the clock, and what an outage of the store does to it. The first question is open 13 to 33. */
final class ClockTest {

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
    void moreTimeMovesTheCloseAlone() {
        asking().when(new Command.ExtendTime(1, 10), at(20))
                .then(new Event.TimeExtended(at(20), 1, at(43)))
                .thenIs(at(13), ClockTest::opensAt)
                .when(submit(ADA, 1, right(1), 43), at(43))
                .thenAgreed()
                .thenNextIs(closed(1, 43.5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 301, Integer.MIN_VALUE})
    void moreTimeIsOneToThreeHundredSeconds(int seconds) {
        asking().when(new Command.ExtendTime(1, seconds), at(20)).thenRefused(Reason.MALFORMED);
    }

    @Test
    void onlyAnOpenQuestionGetsMoreTime() {
        var extend = new Command.ExtendTime(1, 10);

        given(hosted().created()).when(extend, at(2)).thenRefused(Reason.WRONG_PHASE);
        asking().when(new Command.ExtendTime(2, 10), at(20)).thenRefused(Reason.WRONG_PHASE);
        asking().and(new Event.RoomPaused(at(14))).when(extend, at(20)).thenRefused(Reason.WRONG_PHASE);
        asking().and(closed(1, 20)).when(extend, at(21)).thenRefused(Reason.WRONG_PHASE);
    }

    @Test
    void aQuestionWithoutALimitHasAllTheTimeAlready() {
        given(hosted().withoutLimit().created(), askedWithoutLimit(1, 10))
                .when(new Command.ExtendTime(1, 10), at(20))
                .thenNothing();
    }

    @Test
    void aPauseMovesTheWindowByItsLength() {
        asking().when(new Command.Pause(), at(20))
                .then(new Event.RoomPaused(at(20)))
                .when(new Command.Pause(), at(21))
                .thenNothing()
                .thenIs(Optional.of(Duration.ofSeconds(13)), game -> game.remaining(at(100)))
                .when(new Command.Unpause(), at(120))
                .then(new Event.RoomUnpaused(at(120)))
                .when(new Command.Unpause(), at(121))
                .thenNothing()
                .thenIs(at(113), ClockTest::opensAt)
                .thenIs(at(133), ClockTest::closesAt)
                .thenIs(Optional.of(Duration.ofSeconds(3)), game -> game.remaining(at(130)))
                .when(submit(ADA, 1, right(1), 121), at(121))
                .then(new Event.AnswerTaken(at(121), ADA, 1, right(1), 8000, 0));
    }

    @Test
    void nothingRemainsOfATimeThatIsOver() {
        asking().thenIs(Optional.of(Duration.ZERO), game -> game.remaining(at(33.4)))
                .and(closed(1, 33.5))
                .thenIs(Optional.empty(), game -> game.remaining(at(34)));
    }

    @Test
    void aPauseStopsTheCountdownToo() {
        given(hosted().created(), countdown(7), new Event.RoomPaused(at(8)))
                .whenItIs(at(60))
                .thenNothing()
                .and(new Event.RoomUnpaused(at(60)))
                .thenNextIs(asked(1, 62));
    }

    @Test
    void inAPauseNextChangesNothingAndNothingIsClosed() {
        asking().and(new Event.RoomPaused(at(14)))
                .when(new Command.MoveOn(2), at(15))
                .thenNothing()
                .when(new Command.CloseQuestion(1), at(15))
                .thenRefused(Reason.WRONG_PHASE)
                .when(new Command.SkipQuestion(1), at(15))
                .thenRefused(Reason.WRONG_PHASE);
    }

    @Test
    void thereIsNothingToPauseInLobbyAndPodium() {
        given(hosted().created())
                .when(new Command.Pause(), at(1))
                .thenRefused(Reason.WRONG_PHASE)
                .and(podium(2))
                .when(new Command.Pause(), at(3))
                .thenRefused(Reason.WRONG_PHASE);
    }

    @Test
    void theClockStoodWhileTheStoreWasAway() {
        asking().when(new Command.ResumeAfterStorage(at(20)), at(27))
                .then(new Event.StorageReturned(at(27), at(20)))
                .thenIs(at(20), ClockTest::opensAt)
                .thenIs(at(40), ClockTest::closesAt);
    }

    @Test
    void aPauseBegunInAnOutageCountsItsTimeOnce() {
        asking().and(new Event.RoomPaused(at(22)), new Event.StorageReturned(at(27), at(20)))
                .and(new Event.RoomUnpaused(at(50)))
                .thenIs(at(43), ClockTest::opensAt)
                .thenIs(at(63), ClockTest::closesAt);
    }

    @Test
    void anOutageWithinAPauseAddsNothing() {
        asking().and(new Event.RoomPaused(at(18)), new Event.StorageReturned(at(27), at(20)))
                .and(new Event.RoomUnpaused(at(50)))
                .thenIs(at(45), ClockTest::opensAt);
    }

    @Test
    void aPauseEndedInAnOutageCountsItsTimeOnce() {
        asking().and(new Event.RoomPaused(at(15)), new Event.RoomUnpaused(at(22)))
                .and(new Event.StorageReturned(at(27), at(20)))
                .thenIs(at(25), ClockTest::opensAt)
                .thenIs(at(45), ClockTest::closesAt);
    }
}
