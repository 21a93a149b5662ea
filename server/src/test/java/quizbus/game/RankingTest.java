package quizbus.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static quizbus.game.Play.given;
import static quizbus.game.Room.hosted;
import static quizbus.game.Rounds.right;
import static quizbus.game.Rounds.wrong;
import static quizbus.game.Story.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quizbus.game.Ranking.Place;

/** Who is first, who shares a rank, and who moved. */
final class RankingTest {

    @Test
    void equalScoresShareARankAndTheNextRankCountsThem() {
        var play = given(hosted().created(), joined(4))
                .and(asked(1, 10))
                .and(took(seat(4), 1, right(1), 1), took(seat(2), 1, right(1), 4), took(seat(3), 1, right(1), 4))
                .and(closed(1, 33.5));

        assertEquals(List.of("1 p4", "2 p2", "2 p3", "4 p1"), ranks(play.game()));
    }

    @Test
    void whoSharesARankStandsInTheOrderOfJoining() {
        var play = given(hosted().created(), joined(11)).and(asked(1, 10), closed(1, 33.5));

        assertEquals(IntStream.rangeClosed(1, 11).mapToObj(seat -> "1 p" + seat).toList(), ranks(play.game()));
    }

    @Test
    void nobodyMovesTheFirstTimeNotEvenWhoWasBroughtAlong() {
        var ada = new Setup.Seat("Ada", Optional.empty(), List.of(ticket(ADA)), Optional.empty(), Optional.empty());
        var play = given(hosted().bringing(ada).created(), joined(BOB, "Bob"))
                .and(asked(1, 10), took(BOB, 1, right(1), 1), closed(1, 33.5));

        assertEquals(List.of("1 p2", "2 p1"), ranks(play.game()));
        assertEquals(List.of(0, 0), moves(play.game()));
    }

    @Test
    void withEqualPointsMoreRightAnswersAreBetter() {
        assertEquals(true, new Score(1000, 2, 9000).packed() > new Score(1000, 1, 10).packed());
    }

    @Test
    void withEqualPointsAndRightAnswersLessTimeOfAnswersThatEarnedIsBetterInTenths() {
        var play = given(hosted().scoring(Preset.ACCURACY).created(), joined(4))
                .and(asked(1, 10))
                .and(took(seat(1), 1, right(1), 5.19), took(seat(2), 1, right(1), 5.1))
                .and(took(seat(3), 1, right(1), 5.09), took(seat(4), 1, right(1), 5.2))
                .and(closed(1, 33.5));

        assertEquals(List.of("1 p3", "2 p1", "2 p2", "4 p4"), ranks(play.game()));
    }

    @Test
    void timeOfAnswersThatEarnedNothingDoesNotCount() {
        var play = given(hosted().scoring(Preset.ACCURACY).created(), joined(2))
                .and(asked(1, 10), took(ADA, 1, wrong(1), 19), closed(1, 33.5));

        assertEquals(List.of("1 p1", "1 p2"), ranks(play.game()));
    }

    @Test
    void movedIsHowManyRanksUpAndNothingTheFirstTime() {
        var play = given(hosted().round(Rounds.ofSingles(3)).created(), joined(3))
                .and(asked(1, 10), took(ADA, 1, right(1), 1), took(BOB, 1, right(1), 5), closed(1, 33.5));
        assertEquals(List.of(0, 0, 0), moves(play.game()));

        play.and(asked(2, 50), took(CLEO, 2, right(1), 0), took(BOB, 2, right(1), 1), closed(2, 73.5));
        assertEquals(List.of("1 p2", "2 p3", "3 p1"), ranks(play.game()));
        assertEquals(List.of(1, 1, -2), moves(play.game()));

        play.and(asked(3, 80), skipped(3, 90));
        assertEquals(List.of(1, 1, -2), moves(play.game()));
    }

    @Test
    void whoWasPutOutHasNoRank() {
        var play = given(hosted().created(), joined(3))
                .and(asked(1, 10), took(ADA, 1, right(1), 1), took(BOB, 1, right(1), 2), closed(1, 33.5))
                .and(new Event.PlayerKicked(at(34), ADA));

        assertEquals(List.of("1 p2", "2 p3"), ranks(play.game()));
        assertEquals(Optional.empty(), play.game().ranking().place(ADA));
        assertEquals(3, play.game().roster().inOrder().size());
    }

    @Test
    void whoComesLateIsRankedFromTheNextCloseOrThePodium() {
        var play = given(hosted().created(), joined(1)).and(asked(1, 10), closed(1, 33.5), joined(BOB, "Bob", 40));
        assertEquals(List.of("1 p1"), ranks(play.game()));

        play.and(podium(50));
        assertEquals(List.of("1 p1", "1 p2"), ranks(play.game()));
    }

    @Test
    void aboveIsTheNextBetterPastAllWhoShareTheRank() {
        var ranking = given(hosted().created(), joined(4))
                .and(asked(1, 10))
                .and(took(seat(4), 1, right(1), 1), took(seat(2), 1, right(1), 4), took(seat(3), 1, right(1), 4))
                .and(closed(1, 33.5))
                .game()
                .ranking();

        assertEquals(Optional.empty(), ranking.above(place(ranking, 4)));
        assertEquals(Optional.of(place(ranking, 4)), ranking.above(place(ranking, 2)));
        assertEquals(Optional.of(place(ranking, 4)), ranking.above(place(ranking, 3)));
        assertEquals(Optional.of(place(ranking, 3)), ranking.above(place(ranking, 1)));
    }

    @Test
    void theTopIsAtMostWhatIsThere() {
        var ranking = given(hosted().created(), joined(3)).game().ranking();

        assertEquals(0, ranking.top(0).size());
        assertEquals(0, ranking.top(10).size());
        assertEquals(
                2,
                given(hosted().created(), joined(3))
                        .and(asked(1, 10), closed(1, 20))
                        .game()
                        .ranking()
                        .top(2)
                        .size());
    }

    private static Place place(Ranking ranking, int seat) {
        return ranking.place(seat(seat)).orElseThrow();
    }

    private static List<String> ranks(Game game) {
        return game.ranking().places().stream()
                .map(place -> place.rank() + " " + place.player().id())
                .toList();
    }

    private static List<Integer> moves(Game game) {
        return game.ranking().places().stream().map(Place::moved).toList();
    }
}
