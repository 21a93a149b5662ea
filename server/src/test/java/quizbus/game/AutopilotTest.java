package quizbus.game;

import static quizbus.game.Play.given;
import static quizbus.game.Room.autopilot;
import static quizbus.game.Rounds.right;
import static quizbus.game.Story.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quizbus.game.Refusal.Reason;

/** A room without a host: it starts when all are ready or the time is up, and goes by time. */
final class AutopilotTest {

    private static Play lobby() {
        return given(autopilot().round(Rounds.of(2)).created(), joined(ADA, "Ada"), new Event.RoomVisited(at(1)));
    }

    private static Event ready(PlayerId player, double seconds) {
        return new Event.PlayerReady(at(seconds), player);
    }

    private static Event everyoneReady(double seconds) {
        return new Event.EveryoneReady(at(seconds));
    }

    @Test
    void itGoesByTimeFromTheStartToTheEnd() {
        lobby().when(new Command.SayReady(ADA), at(4))
                .then(ready(ADA, 4), everyoneReady(4))
                .thenNextIs(countdown(7))
                .thenNextIs(asked(1, 10))
                .thenNextIs(closed(1, 33.5))
                .thenNextIs(standings(41.5))
                .thenNextIs(asked(2, 49.5))
                .thenNextIs(closed(2, 73))
                .thenNextIs(podium(81))
                .thenNextIs(ended(89));
    }

    @Test
    void readinessOfSomebodyWhoLeftStartsNothing() {
        lobby().and(new Event.PlayerLeft(at(2), ADA))
                .when(new Command.SayReady(ADA), at(3))
                .then(ready(ADA, 3))
                .thenWakesAt(at(24 * 3600));
    }

    @Test
    void itStartsThreeSecondsAfterTheLastOneIsReady() {
        lobby().and(joined(BOB, "Bob", 2))
                .when(new Command.SayReady(ADA), at(3))
                .then(ready(ADA, 3))
                .when(new Command.SayReady(ADA), at(4))
                .thenNothing()
                .when(new Command.SayReady(BOB), at(5))
                .then(ready(BOB, 5), everyoneReady(5))
                .thenNextIs(countdown(8));
    }

    @Test
    void itStartsAMinuteAfterTheSecondPlayerCameAtTheLatest() {
        lobby().thenWakesAt(at(24 * 3600))
                .and(joined(BOB, "Bob", 2))
                .and(joined(CLEO, "Cleo", 30))
                .thenNextIs(countdown(62));
    }

    @Test
    void lateReadinessDoesNotPutTheStartOff() {
        lobby().and(joined(BOB, "Bob", 2), ready(ADA, 60), ready(BOB, 61), everyoneReady(61))
                .thenNextIs(countdown(62));
    }

    @Test
    void somebodyNewIsWaitedFor() {
        lobby().and(ready(ADA, 4), everyoneReady(4), joined(BOB, "Bob", 5))
                .whenItIs(at(7))
                .thenNothing()
                .when(new Command.SayReady(BOB), at(8))
                .then(ready(BOB, 8), everyoneReady(8))
                .thenNextIs(countdown(11));
    }

    @Test
    void somebodyWhoComesBackUnreadyIsWaitedForToo() {
        lobby().and(joined(BOB, "Bob", 2), gone(BOB, 3), ready(ADA, 4))
                .thenNextIs(everyoneReady(13))
                .and(returned(BOB, 14))
                .whenItIs(at(16))
                .thenNothing()
                .thenNextIs(countdown(62));
    }

    @Test
    void whoComesBackReadyChangesNothing() {
        lobby().and(ready(ADA, 4), everyoneReady(4), gone(ADA, 5), returned(ADA, 6))
                .thenNextIs(countdown(7));
    }

    @Test
    void itStartsWhenTheLastOneWhoIsNotReadyLeavesOrIsPutOut() {
        lobby().and(ready(ADA, 4), everyoneReady(4), joined(BOB, "Bob", 5), new Event.PlayerLeft(at(6), BOB))
                .thenIs(true, game -> !game.wakeAt().orElseThrow().isAfter(at(6)))
                .whenItIs(at(6))
                .then(everyoneReady(6))
                .thenNextIs(countdown(9));
        lobby().and(ready(ADA, 4), everyoneReady(4), joined(BOB, "Bob", 5), new Event.PlayerKicked(at(6), BOB))
                .thenIs(true, game -> !game.wakeAt().orElseThrow().isAfter(at(6)))
                .whenItIs(at(6))
                .then(everyoneReady(6));
    }

    @Test
    void itDoesNotStartForNobody() {
        lobby().and(joined(BOB, "Bob", 2), gone(ADA, 3), gone(BOB, 3))
                .whenItIs(at(62))
                .thenNothing()
                .and(returned(BOB, 70))
                .whenItIs(at(70))
                .then(countdown(70));
    }

    @Test
    void peopleBroughtAlongHaveADeadlineToo() {
        var ada = new Setup.Seat("Ada", Optional.empty(), List.of(ticket(ADA)), Optional.empty(), Optional.empty());
        var bob = new Setup.Seat("Bob", Optional.empty(), List.of(ticket(BOB)), Optional.empty(), Optional.empty());

        given(autopilot().bringing(ada, bob).created(), new Event.RoomVisited(at(1)), returned(ADA, 2))
                .thenWakesAt(at(24 * 3600))
                .and(returned(BOB, 5))
                .thenNextIs(countdown(65));
    }

    @Test
    void readyIsForTheLobby() {
        lobby().and(countdown(7)).when(new Command.SayReady(ADA), at(8)).thenRefused(Reason.WRONG_PHASE);
    }

    @Test
    void whoWasPutOutIsNotReady() {
        lobby().and(new Event.PlayerKicked(at(2), ADA))
                .when(new Command.SayReady(ADA), at(3))
                .thenRefused(Reason.FORBIDDEN);
    }

    @Test
    void aQuestionClosesWhenAllPresentHaveAnswered() {
        lobby().and(countdown(7), asked(1, 10), took(ADA, 1, right(1), 2))
                .whenItIs(at(15))
                .then(closed(1, 15))
                .thenNextIs(standings(23));
    }
}
