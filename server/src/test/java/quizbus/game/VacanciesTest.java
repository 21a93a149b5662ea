package quizbus.game;

import static quizbus.game.Play.given;
import static quizbus.game.Room.hosted;
import static quizbus.game.Story.*;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import quizbus.game.Refusal.Reason;

/** Whose seat goes to a newcomer in a full lobby. */
class VacanciesTest {

    @Test
    void aSeatThatIsEmptyForAMinuteGoesToWhoComesNow() {
        given(hosted().forPlayers(2).created(), joined(2))
                .and(gone(BOB, 5))
                .when(join(CLEO, "Cleo"), at(64.9))
                .thenRefused(Reason.ROOM_FULL)
                .when(join(CLEO, "Cleo"), at(65))
                .then(new Event.SeatFreed(at(65), BOB), joined(CLEO, "Cleo", 65))
                .thenIs(2, game -> game.roster().seats());
    }

    @Test
    void aSeatThatWasLeftIsGivenUpAsWell() {
        given(hosted().forPlayers(2).created(), joined(2))
                .and(new Event.PlayerLeft(at(5), BOB))
                .when(join(CLEO, "Cleo"), at(65))
                .then(new Event.SeatFreed(at(65), BOB), joined(CLEO, "Cleo", 65));
    }

    @Test
    void whoHadItJoinsAnewUnderTheSameName() {
        given(hosted().forPlayers(2).created(), joined(2))
                .and(gone(BOB, 5), new Event.SeatFreed(at(70), BOB))
                .when(new Command.Resume(ticket(BOB)), at(71))
                .thenRefused(Reason.BAD_TOKEN)
                .when(
                        new Command.Join(
                                "P2",
                                Optional.empty(),
                                Optional.empty(),
                                ticket(CLEO),
                                Optional.of(device(BOB)),
                                Optional.empty()),
                        at(72))
                .thenIs(2, game -> game.roster().seats())
                .thenIs("P2", game -> game.roster().seat(CLEO).name());
    }

    @Test
    void aRoomThatIsNotFullKeepsEverySeat() {
        given(hosted().forPlayers(3).created(), joined(2))
                .and(gone(BOB, 5))
                .when(join(CLEO, "Cleo"), at(100))
                .then(joined(CLEO, "Cleo", 100));
    }

    @Test
    void onceTheGameHasBegunEverySeatIsKept() {
        given(hosted().forPlayers(2).created(), joined(2))
                .and(gone(BOB, 5), countdown(7), asked(1, 10))
                .when(join(CLEO, "Cleo"), at(100))
                .thenRefused(Reason.ROOM_FULL)
                .when(new Command.Resume(ticket(BOB)), at(101))
                .then(returned(BOB, 101));
    }

    @Test
    void aNameThatIsRefusedFreesNoSeat() {
        given(hosted().forPlayers(2).created(), joined(2))
                .and(gone(BOB, 5))
                .when(join(CLEO, "P1"), at(100))
                .thenRefused(Reason.NAME_TAKEN)
                .when(new Command.Resume(ticket(BOB)), at(101))
                .then(returned(BOB, 101));
    }
}
