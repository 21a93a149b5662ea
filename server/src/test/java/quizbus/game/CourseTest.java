package quizbus.game;

import static quizbus.game.Play.given;
import static quizbus.game.Room.hosted;
import static quizbus.game.Rounds.right;
import static quizbus.game.Story.*;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quizbus.game.Refusal.Reason;

/** A hosted room from the lobby to its end, by the host's hand. */
final class CourseTest {

    private static Play asking() {
        return given(hosted().round(Rounds.of(2)).created(), joined(ADA, "Ada"), joined(BOB, "Bob"))
                .and(new Event.RoomVisited(at(1)), countdown(7), asked(1, 10));
    }

    @Test
    void theHostLeadsFromTheLobbyToTheEnd() {
        given(hosted().round(Rounds.of(2)).created(), joined(ADA, "Ada"), new Event.RoomVisited(at(1)))
                .thenIs(0, Game::screen)
                .when(new Command.Start(), at(7))
                .then(countdown(7))
                .thenIs(1, Game::screen)
                .thenNextIs(asked(1, 10))
                .thenIs(2, Game::screen)
                .when(new Command.MoveOn(2), at(20))
                .then(closed(1, 20))
                .when(new Command.MoveOn(3), at(25))
                .then(standings(25))
                .when(new Command.MoveOn(4), at(30))
                .then(asked(2, 30))
                .when(new Command.MoveOn(5), at(40))
                .then(closed(2, 40))
                .when(new Command.MoveOn(6), at(45))
                .then(podium(45))
                .when(new Command.MoveOn(7), at(50))
                .then(ended(50))
                .thenIs(8, Game::screen)
                .thenIs(Optional.empty(), Game::wakeAt);
    }

    @Test
    void screensDoNotMoveOnByThemselves() {
        asking().and(closed(1, 20)).whenItIs(at(3600)).thenNothing();
        asking().and(closed(1, 20), standings(30)).whenItIs(at(3600)).thenNothing();
        asking().and(closed(1, 20), podium(30)).whenItIs(at(3600)).thenNothing();
    }

    @Test
    void aSecondPressOfNextChangesNothing() {
        asking().when(new Command.MoveOn(2), at(20))
                .then(closed(1, 20))
                .when(new Command.MoveOn(2), at(20))
                .thenNothing()
                .when(new Command.MoveOn(4), at(20))
                .thenNothing();
    }

    @Test
    void nextIsTooEarlyInLobbyAndCountdown() {
        given(hosted().created())
                .when(new Command.MoveOn(0), at(1))
                .thenRefused(Reason.WRONG_PHASE)
                .and(countdown(7))
                .when(new Command.MoveOn(1), at(8))
                .thenRefused(Reason.WRONG_PHASE);
    }

    @Test
    void aRoomStartsOnce() {
        given(hosted().created(), countdown(7))
                .when(new Command.Start(), at(8))
                .thenRefused(Reason.WRONG_PHASE)
                .and(asked(1, 10))
                .when(new Command.Start(), at(11))
                .thenRefused(Reason.WRONG_PHASE);
    }

    @Test
    void readyIsNotForHostedRooms() {
        given(hosted().created(), joined(ADA, "Ada"))
                .when(new Command.SayReady(ADA), at(2))
                .thenRefused(Reason.FORBIDDEN);
    }

    @Test
    void aQuestionOpensAfterTheReadingTimeAndNeverSoonerThanItArrives() {
        given(hosted().reading(Duration.ZERO).created(), countdown(7))
                .whenItIs(at(10))
                .then(opening(10.3));
        given(hosted().reading(Duration.ofSeconds(30)).created(), countdown(7))
                .whenItIs(at(10))
                .then(opening(40));
    }

    @Test
    void zeroSecondsIsNoLimit() {
        given(hosted().withoutLimit().created(), countdown(7)).whenItIs(at(10)).then(askedWithoutLimit(1, 10));
    }

    @Test
    void theHostClosesTheOpenQuestion() {
        asking().when(new Command.CloseQuestion(2), at(15))
                .thenRefused(Reason.WRONG_PHASE)
                .when(new Command.CloseQuestion(1), at(15))
                .then(closed(1, 15))
                .when(new Command.CloseQuestion(1), at(16))
                .thenNothing()
                .when(new Command.SkipQuestion(1), at(16))
                .thenNothing()
                .thenIs(1, Game::counted);
    }

    @Test
    void aSkippedQuestionCountsForNobody() {
        asking().and(took(ADA, 1, right(1), 1))
                .when(new Command.SkipQuestion(1), at(15))
                .then(skipped(1, 15))
                .thenIs(Score.NOTHING, game -> game.roster().seat(ADA).score())
                .thenIs(0, Game::counted)
                .thenIs(3, Game::screen)
                .thenIs(0, game -> game.outcome(1).orElseThrow().marks().size());
    }

    @Test
    void nothingIsClosedOrSkippedWhereNoQuestionIsOpen() {
        given(hosted().created(), countdown(7))
                .when(new Command.CloseQuestion(1), at(8))
                .thenRefused(Reason.WRONG_PHASE)
                .when(new Command.SkipQuestion(1), at(8))
                .thenRefused(Reason.WRONG_PHASE);
    }

    @Test
    void aStartedRoomKnowsWhenItBeganAndWhenItWasDecided() {
        asking().and(closed(1, 20), podium(30))
                .thenIs(Optional.of(at(7)), Game::startedAt)
                .thenIs(Optional.of(at(30)), Game::endedAt);
    }

    private static Event opening(double seconds) {
        return new Event.QuestionAsked(at(10), 1, at(seconds), Optional.of(at(seconds + 20)));
    }
}
