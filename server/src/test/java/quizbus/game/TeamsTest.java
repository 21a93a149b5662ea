package quizbus.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static quizbus.game.Play.given;
import static quizbus.game.Room.hosted;
import static quizbus.game.Rounds.right;
import static quizbus.game.Story.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quizbus.game.Refusal.Reason;
import quizbus.game.Teams.Team;

/** Who plays for which team, and what teams have. */
final class TeamsTest {

    private static Event member(int seat, String team, double seconds) {
        return joined(seat(seat), "P" + seat, Optional.of(team), seconds);
    }

    private static Command.Join join(int seat, Optional<String> team) {
        return new Command.Join(
                "P" + seat,
                Optional.empty(),
                team,
                ticket(seat(seat)),
                Optional.of(device(seat(seat))),
                Optional.empty());
    }

    @Test
    void whoChoosesNoTeamGetsTheSmallest() {
        given(hosted().teams("red", "blue").created())
                .when(join(1, Optional.of("red")), at(1))
                .then(member(1, "red", 1))
                .when(join(2, Optional.empty()), at(1))
                .then(member(2, "blue", 1))
                .when(join(3, Optional.empty()), at(1))
                .then(member(3, "red", 1))
                .and(new Event.PlayerKicked(at(2), seat(1)), new Event.PlayerKicked(at(2), seat(3)))
                .when(join(4, Optional.empty()), at(3))
                .then(member(4, "red", 3));
    }

    @Test
    void anUnknownTeamIsMalformed() {
        given(hosted().teams("red", "blue").created())
                .when(join(1, Optional.of("green")), at(1))
                .thenRefused(Reason.MALFORMED);
        given(hosted().created()).when(join(1, Optional.of("red")), at(1)).thenRefused(Reason.MALFORMED);
    }

    @Test
    void aTeamHasTheMeanOfItsMembersRoundedHalfUpAndTheBestStandsFirst() {
        var game = given(hosted().teams("red", "blue", "empty").created())
                .and(member(1, "red", 1), member(2, "red", 1), member(3, "blue", 1))
                .and(asked(1, 10), took(seat(1), 1, right(1), 10.25), took(seat(2), 1, right(1), 0))
                .and(took(seat(3), 1, right(1), 2), closed(1, 33.5))
                .game();

        assertEquals(
                List.of(new Team("blue", 969, 1), new Team("red", 900, 2), new Team("empty", 0, 0)), Teams.of(game));
    }

    @Test
    void halfAPointIsRoundedUp() {
        var game = given(hosted().teams("red", "blue").created(), member(1, "red", 1), member(2, "red", 1))
                .and(asked(1, 10), took(seat(1), 1, right(1), 2), closed(1, 33.5))
                .game();

        assertEquals(new Team("red", 485, 2), Teams.of(game).getFirst());
    }

    @Test
    void whoWasThereForLessThanHalfOfTheQuestionsDoesNotCount() {
        var play = given(hosted().teams("red", "blue").created(), member(1, "red", 1), member(2, "red", 1))
                .and(asked(1, 10), took(seat(1), 1, right(1), 0), closed(1, 33.5))
                .and(gone(seat(2), 34))
                .and(asked(2, 50), closed(2, 73.5));
        assertEquals(new Team("red", 500, 2), Teams.of(play.game()).getFirst());

        play.and(asked(3, 80), closed(3, 103.5));
        assertEquals(new Team("red", 1000, 1), Teams.of(play.game()).getFirst());
    }

    @Test
    void whoAnsweredWasThereThoughTheConnectionIsGoneAtTheClose() {
        var game = given(hosted().teams("red", "blue").created(), member(1, "red", 1), member(2, "red", 1))
                .and(asked(1, 10), took(seat(1), 1, right(1), 0), gone(seat(1), 14), closed(1, 33.5))
                .game();

        assertEquals(new Team("red", 500, 2), Teams.of(game).getFirst());
    }

    @Test
    void skippedQuestionsAskForNobodysPresence() {
        var game = given(hosted().teams("red", "blue").created(), member(1, "red", 1))
                .and(asked(1, 10), took(seat(1), 1, right(1), 0), closed(1, 33.5))
                .and(asked(2, 50), skipped(2, 53), asked(3, 60), skipped(3, 63))
                .game();

        assertEquals(new Team("red", 1000, 1), Teams.of(game).getFirst());
    }

    @Test
    void whoWasPutOutCountsForNoTeam() {
        var game = given(hosted().teams("red", "blue").created(), member(1, "red", 1), member(2, "red", 1))
                .and(asked(1, 10), took(seat(1), 1, right(1), 0), closed(1, 33.5))
                .and(new Event.PlayerKicked(at(40), seat(2)))
                .game();

        assertEquals(new Team("red", 1000, 1), Teams.of(game).getFirst());
    }
}
