package quizbus.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static quizbus.game.Play.given;
import static quizbus.game.Room.hosted;
import static quizbus.game.Room.solo;
import static quizbus.game.Story.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quizbus.game.Refusal.Reason;

/** Who gets a seat, who comes back to it, and who does not. */
final class SeatsTest {

    @Test
    void aNewcomerGetsTheNextSeat() {
        given(hosted().created(), joined(ADA, "Ada"))
                .when(join(BOB, " Bob  Ross "), at(2))
                .then(joined(BOB, "Bob Ross", 2))
                .thenIs(2, game -> game.roster().seats())
                .thenIs(2, game -> game.roster().connected());
    }

    @Test
    void aNewcomerMayComeLate() {
        given(hosted().created(), joined(ADA, "Ada"), countdown(7), asked(1, 10))
                .when(join(BOB, "Bob"), at(15))
                .then(joined(BOB, "Bob", 15))
                .thenIs(true, game -> game.asking().orElseThrow().waiting().contains(BOB));
    }

    @Test
    void aNameIsTakenInAnyFold() {
        var play = given(hosted().created(), joined(ADA, "Ada Lovelace"));

        for (var name : List.of("Ada Lovelace", "ada lovelace", "ADALOVELACE", "Ａda Lovelace", "Ada\u00A0Lovelace")) {
            play.when(join(BOB, name), at(2)).thenRefused(Reason.NAME_TAKEN);
        }
    }

    @Test
    void theNameOfSomebodyWhoWasPutOutStaysTaken() {
        given(hosted().created(), joined(ADA, "Ada"), new Event.PlayerKicked(at(2), ADA))
                .when(join(BOB, "Ada"), at(3))
                .thenRefused(Reason.NAME_TAKEN);
    }

    @Test
    void aNameIsTakenInAnyLook() {
        var play = given(hosted().created(), joined(ADA, "Ada Hill"));

        for (var name : List.of("Аdа Hill", "𝓐𝓭𝓪 𝓗𝓲𝓵𝓵", "Ada Hi1l", "АDА НІLL")) {
            play.when(join(BOB, name), at(2)).thenRefused(Reason.NAME_TAKEN);
        }
    }

    @Test
    void aNameThatTheHouseDoesNotWantIsRejectedWithItsReason() {
        var join = new Command.Join(
                "Host", Optional.of("No."), Optional.empty(), ticket(ADA), Optional.of(device(ADA)), Optional.empty());

        given(hosted().created()).when(join, at(1)).thenRefused(Reason.NAME_REJECTED);
        given(hosted().created(), joined(ADA, "Ada"))
                .when(join, at(2))
                .then(new Event.PlayerReturned(at(2), ADA, Optional.of(ticket(ADA))));
        assertEquals(
                new Decision.Refused(new Refusal(Reason.NAME_REJECTED, "No.")),
                Referee.decide(Game.begin(hosted().created()), join, at(1)));
    }

    @Test
    void whereNamesAreGeneratedNoOtherIsTaken() {
        given(hosted().withGeneratedNames().created())
                .when(join(ADA, "Ada"), at(1))
                .thenRefused(Reason.NAME_REJECTED)
                .when(join(ADA, "Quiet Otter"), at(1))
                .then(joined(ADA, "Quiet Otter", 1))
                .when(join(BOB, "Quiet Otter"), at(2))
                .thenRefused(Reason.NAME_TAKEN)
                .when(join(BOB, "Quiet Otter 2"), at(2))
                .then(joined(BOB, "Quiet Otter 2", 2));
    }

    @Test
    void anEmptyNameIsRejected() {
        given(hosted().created()).when(join(ADA, "   "), at(1)).thenRefused(Reason.NAME_REJECTED);
    }

    @Test
    void aFullRoomTakesNobodyButWhoseSeatIsFreedByAKick() {
        given(hosted().forPlayers(2).created(), joined(2))
                .when(join(CLEO, "Cleo"), at(2))
                .thenRefused(Reason.ROOM_FULL)
                .and(new Event.PlayerLeft(at(3), BOB))
                .when(join(CLEO, "Cleo"), at(4))
                .thenRefused(Reason.ROOM_FULL)
                .and(new Event.PlayerKicked(at(5), BOB))
                .when(join(CLEO, "Cleo"), at(6))
                .then(joined(CLEO, "Cleo", 6));
    }

    @Test
    void kicksDoNotMakeRoomForEver() {
        var most = 2 * Limits.PLAYERS;
        var play = given(hosted().forPlayers(3 * Limits.PLAYERS).created(), joined(most - 1));

        play.when(join(seat(most), "Last"), at(2))
                .thenAgreed()
                .when(join(seat(most + 1), "Beyond"), at(2))
                .thenRefused(Reason.ROOM_FULL);
    }

    @Test
    void aSoloRoomHasOneSeat() {
        given(solo().created(), joined(ADA, "Ada"))
                .when(join(BOB, "Bob"), at(2))
                .thenRefused(Reason.ROOM_FULL);
    }

    @Test
    void aLockedRoomTakesNobodyNew() {
        given(hosted().created(), joined(ADA, "Ada"))
                .when(new Command.Lock(true), at(2))
                .then(new Event.RoomLocked(at(2), true))
                .when(new Command.Lock(true), at(2))
                .thenNothing()
                .when(join(BOB, "Bob"), at(3))
                .thenRefused(Reason.ROOM_LOCKED)
                .when(new Command.Lock(false), at(4))
                .when(join(BOB, "Bob"), at(5))
                .then(joined(BOB, "Bob", 5));
    }

    @Test
    void aKnownDeviceGetsItsSeatAgainThoughTheRoomIsLockedAndFull() {
        var again = new Command.Join(
                "Somebody",
                Optional.empty(),
                Optional.empty(),
                new SecretHash("new"),
                Optional.of(device(ADA)),
                Optional.empty());

        given(hosted().forPlayers(1).created(), joined(ADA, "Ada"), gone(ADA, 2), new Event.RoomLocked(at(3), true))
                .when(again, at(4))
                .then(new Event.PlayerReturned(at(4), ADA, Optional.of(new SecretHash("new"))))
                .thenIs("Ada", game -> game.roster().seat(ADA).name())
                .thenIs(1, game -> game.roster().connected())
                .when(new Command.Resume(new SecretHash("new")), at(5))
                .thenNothing();
    }

    @Test
    void aSeatKeepsItsFourLatestTickets() {
        var play = given(hosted().created(), joined(ADA, "Ada"));
        for (int number = 1; number <= 4; number++) {
            play.and(new Event.PlayerReturned(at(1 + number), ADA, Optional.of(new SecretHash("new " + number))));
        }

        play.when(new Command.Resume(ticket(ADA)), at(9)).thenRefused(Reason.BAD_TOKEN);
        for (int number = 1; number <= 4; number++) {
            play.when(new Command.Resume(new SecretHash("new " + number)), at(9))
                    .thenNothing();
        }
        assertEquals(4, play.game().roster().tickets().size());
    }

    @Test
    void aTicketBringsBackToTheSeat() {
        given(hosted().created(), joined(ADA, "Ada"), gone(ADA, 2))
                .when(new Command.Resume(ticket(ADA)), at(3))
                .then(returned(ADA, 3))
                .when(new Command.Leave(ADA), at(4))
                .then(new Event.PlayerLeft(at(4), ADA))
                .when(new Command.Resume(ticket(ADA)), at(5))
                .then(returned(ADA, 5));
    }

    @Test
    void anUnknownTicketIsBad() {
        given(hosted().created(), joined(ADA, "Ada"))
                .when(new Command.Resume(ticket(BOB)), at(2))
                .thenRefused(Reason.BAD_TOKEN)
                .when(new Command.Resume(device(ADA)), at(2))
                .thenRefused(Reason.BAD_TOKEN);
    }

    @Test
    void whoWasPutOutComesBackByNeitherTicketNorDevice() {
        given(hosted().created(), joined(ADA, "Ada"))
                .when(new Command.Kick(ADA), at(2))
                .then(new Event.PlayerKicked(at(2), ADA))
                .when(new Command.Kick(ADA), at(3))
                .thenNothing()
                .when(new Command.Resume(ticket(ADA)), at(4))
                .thenRefused(Reason.BAD_TOKEN)
                .when(join(ADA, "Ava"), at(5))
                .thenRefused(Reason.FORBIDDEN)
                .thenIs(0, game -> game.roster().connected())
                .thenIs(0, game -> game.ranking().places().size());
    }

    @Test
    void nobodyUnknownIsPutOut() {
        given(hosted().created()).when(new Command.Kick(ADA), at(1)).thenRefused(Reason.MALFORMED);
    }

    @Test
    void aConnectionIsLostOnce() {
        given(hosted().created(), joined(ADA, "Ada"))
                .when(new Command.LoseConnection(ADA), at(2))
                .then(gone(ADA, 2))
                .when(new Command.LoseConnection(ADA), at(3))
                .thenNothing()
                .when(new Command.Leave(ADA), at(3))
                .thenNothing()
                .when(new Command.LoseConnection(BOB), at(3))
                .thenNothing();
    }

    @Test
    void presentIsWhoIsConnectedOrWasWithinTenSeconds() {
        given(hosted().created(), joined(3))
                .and(gone(ADA, 20), new Event.PlayerLeft(at(20), BOB))
                .thenIs(2, game -> game.roster().present(at(29.999)))
                .thenIs(1, game -> game.roster().present(at(30)));
    }

    @Test
    void peopleBroughtAlongComeBackByTheirOldTickets() {
        var seat = new Setup.Seat("Ada", Optional.empty(), List.of(ticket(ADA)), Optional.empty(), Optional.empty());

        given(hosted().bringing(seat).created())
                .thenIs(1, game -> game.roster().seats())
                .when(join(BOB, "Ada"), at(1))
                .thenRefused(Reason.NAME_TAKEN)
                .when(new Command.Resume(ticket(ADA)), at(2))
                .then(returned(ADA, 2))
                .when(join(BOB, "Bob"), at(3))
                .then(joined(BOB, "Bob", 3));
    }

    @Test
    void anEndedRoomTakesNobodyButTicketsStillOpenIt() {
        given(hosted().created(), joined(ADA, "Ada"), gone(ADA, 2), podium(3), ended(4))
                .when(join(BOB, "Bob"), at(5))
                .thenRefused(Reason.ROOM_ENDED)
                .when(join(ADA, "Ada"), at(5))
                .thenRefused(Reason.ROOM_ENDED)
                .when(new Command.Resume(ticket(ADA)), at(5))
                .thenNothing()
                .when(new Command.Resume(ticket(BOB)), at(5))
                .thenRefused(Reason.BAD_TOKEN);
    }
}
