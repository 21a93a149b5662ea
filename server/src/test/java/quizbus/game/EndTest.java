package quizbus.game;

import static quizbus.game.Play.given;
import static quizbus.game.Room.autopilot;
import static quizbus.game.Room.hosted;
import static quizbus.game.Rounds.right;
import static quizbus.game.Story.*;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import quizbus.game.Refusal.Reason;

/** How a room ends: by the host, because nobody is there, or because it is old. */
final class EndTest {

    private static Play asking() {
        return given(hosted().created(), joined(ADA, "Ada"), joined(BOB, "Bob"), new Event.RoomVisited(at(1)))
                .and(countdown(7), asked(1, 10));
    }

    @Test
    void theHostEndsFromAnyScreen() {
        given(hosted().created()).when(new Command.EndGame(), at(1)).then(podium(1));
        given(hosted().created(), countdown(7))
                .when(new Command.EndGame(), at(8))
                .then(podium(8));
        asking().and(closed(1, 20)).when(new Command.EndGame(), at(21)).then(podium(21));
        asking().and(closed(1, 20), standings(25))
                .when(new Command.EndGame(), at(26))
                .then(podium(26));
    }

    @Test
    void anEndInAnOpenQuestionCountsItAndShowsThePodiumAsTheNextScreen() {
        asking().and(took(ADA, 1, right(1), 0))
                .when(new Command.EndGame(), at(15))
                .then(podium(15))
                .thenIs(3, Game::screen)
                .thenIs(1, Game::counted)
                .thenIs(1000, game -> game.roster().seat(ADA).score().points())
                .thenIs(1, game -> game.ranking().place(ADA).orElseThrow().rank())
                .thenIs(2, game -> game.ranking().place(BOB).orElseThrow().rank());
    }

    @Test
    void anEndBeforeTheQuestionOpenedCountsItForNobody() {
        asking().when(new Command.EndGame(), at(12))
                .then(podium(12))
                .thenIs(0, Game::counted)
                .thenIs(true, game -> game.outcome(1).orElseThrow().skipped());
    }

    @Test
    void anEndEndsAPauseToo() {
        asking().and(new Event.RoomPaused(at(14)))
                .when(new Command.EndGame(), at(15))
                .then(podium(15))
                .thenIs(Optional.empty(), Game::pausedAt);
    }

    @Test
    void aSecondEndChangesNothing() {
        asking().and(podium(15)).when(new Command.EndGame(), at(16)).thenNothing();
    }

    @Test
    void aRoomWithoutAnyoneEndsAfterFifteenMinutes() {
        given(hosted().created())
                .whenItIs(at(899.999))
                .thenNothing()
                .thenWakesAt(at(900))
                .whenItIs(at(900))
                .then(podium(900), ended(900))
                .thenIs(true, Game::isOver);
    }

    @Test
    void itsFifteenMinutesBeginAnewWhenSomebodyWasThere() {
        given(hosted().created())
                .when(new Command.NoteVisit(), at(60))
                .then(new Event.RoomVisited(at(60)))
                .when(new Command.NoteVisit(), at(61))
                .thenNothing()
                .whenItIs(at(1000))
                .thenNothing()
                .when(new Command.NoteEmpty(), at(1000))
                .then(new Event.RoomEmptied(at(1000)))
                .when(new Command.NoteEmpty(), at(1001))
                .thenNothing()
                .thenWakesAt(at(1900));
    }

    @Test
    void aForsakenQuestionIsCountedBeforeTheEnd() {
        given(hosted().withoutLimit().created(), joined(ADA, "Ada"), countdown(7), askedWithoutLimit(1, 10))
                .and(took(ADA, 1, right(1), 1), gone(ADA, 15), new Event.RoomEmptied(at(15)))
                .whenItIs(at(915))
                .then(podium(915), ended(915))
                .thenIs(1000, game -> game.roster().seat(ADA).score().points())
                .thenIs(4, Game::screen);
    }

    @Test
    void aForsakenPauseEndsToo() {
        asking().and(new Event.RoomPaused(at(14)), new Event.RoomEmptied(at(20)))
                .thenWakesAt(at(920))
                .whenItIs(at(920))
                .then(podium(920), ended(920));
    }

    @Test
    void aForsakenPodiumEnds() {
        asking().and(podium(15), new Event.RoomEmptied(at(20)))
                .whenItIs(at(920))
                .then(ended(920));
    }

    @Test
    void noRoomLivesLongerThanADay() {
        asking().and(new Event.RoomPaused(at(14)))
                .thenWakesAt(at(24 * 3600))
                .whenItIs(at(24 * 3600 - 0.001))
                .thenNothing()
                .whenItIs(at(24 * 3600))
                .then(podium(24 * 3600), ended(24 * 3600));
    }

    @Test
    void anAutopilotGoesOnWithoutAnyoneUntilItsTimeIsUp() {
        given(autopilot().round(Rounds.of(1)).created(), joined(ADA, "Ada"), countdown(7))
                .and(gone(ADA, 8), new Event.RoomEmptied(at(8)))
                .thenNextIs(asked(1, 10))
                .thenNextIs(closed(1, 33.5))
                .thenNextIs(podium(41.5))
                .thenNextIs(ended(49.5));
    }

    @Test
    void theSamePeoplePlayAgainFromThePodiumOn() {
        var move = new Command.MoveTo(new Pin("123456"));

        asking().when(move, at(15))
                .thenRefused(Reason.WRONG_PHASE)
                .and(podium(16))
                .when(move, at(17))
                .then(new Event.RoomMoved(at(17), new Pin("123456")))
                .thenIs(Optional.of(new Pin("123456")), Game::movedTo)
                .and(ended(18))
                .when(move, at(19))
                .thenAgreed();
    }

    @TestFactory
    Stream<DynamicTest> commandsOfTheGameAreTooLateAfterTheEnd() {
        return Stream.of(
                        submit(ADA, 1, right(1), 14),
                        new Command.SayReady(ADA),
                        new Command.Start(),
                        new Command.MoveOn(4),
                        new Command.CloseQuestion(1),
                        new Command.SkipQuestion(1),
                        new Command.ExtendTime(1, 10),
                        new Command.Pause(),
                        new Command.Unpause(),
                        new Command.Lock(true),
                        new Command.Kick(ADA),
                        new Command.EndGame())
                .map(command -> DynamicTest.dynamicTest(
                        command.toString(),
                        () -> asking().and(podium(15), ended(16))
                                .when(command, at(17))
                                .thenRefused(Reason.ROOM_ENDED)));
    }

    @Test
    void afterTheEndNothingHappensAnyMore() {
        asking().and(podium(15), ended(16))
                .whenItIs(at(100_000))
                .thenNothing()
                .when(new Command.LoseConnection(ADA), at(17))
                .thenNothing()
                .when(new Command.NoteEmpty(), at(17))
                .thenNothing()
                .when(new Command.NoteVisit(), at(17))
                .thenNothing()
                .when(new Command.ResumeAfterStorage(at(10)), at(17))
                .thenNothing()
                .thenIs(Optional.empty(), Game::wakeAt);
    }
}
