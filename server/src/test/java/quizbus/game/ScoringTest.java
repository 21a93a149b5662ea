package quizbus.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static quizbus.game.Play.given;
import static quizbus.game.Room.hosted;
import static quizbus.game.Rounds.MULTIPLE;
import static quizbus.game.Rounds.ORDER;
import static quizbus.game.Rounds.right;
import static quizbus.game.Rounds.wrong;
import static quizbus.game.Story.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import quizbus.bank.Answer;
import quizbus.bank.Credit;

/** {@code points = round(P · credit · speed) + bonus}, to the digit. */
final class ScoringTest {

    private static final Optional<Duration> TWENTY = Optional.of(Duration.ofSeconds(20));

    @Test
    void theExampleOfTheFormulaHolds() {
        var mark = Scoring.mark(question(1), new Given(right(1), 4210, 85), Preset.BALANCED, TWENTY, 0);

        assertEquals(new Mark(new Given(right(1), 4210, 85), Credit.FULL, 9256, 0, 926), mark);
    }

    @ParameterizedTest
    @CsvSource({
        "BALANCED,   500, 1000",
        "BALANCED,   501, 1000",
        "BALANCED, 10250,  800",
        "BALANCED, 20000,  600",
        "BALANCED, 20249,  600",
        "ACCURACY, 20000, 1000",
        "CLASSIC,  10250,  750",
        "CLASSIC,  20000,  500",
        "SPRINT,    1000,  977",
        "SPRINT,   10250,  550",
        "SPRINT,   20000,  100"
    })
    void speedDecidesTheShareThatThePresetSays(Preset preset, int elapsed, int points) {
        assertEquals(
                points,
                Scoring.mark(question(1), new Given(right(1), elapsed, 0), preset, TWENTY, 0)
                        .points());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void speedIsTheFormulaRoundedHalfUpToFourDecimals(Preset preset) {
        var share = BigDecimal.valueOf(preset.speedShare(), 4);
        for (int elapsed = 501; elapsed <= 20_250; elapsed += 7) {
            var spent = BigDecimal.valueOf(Math.min(elapsed - 500, 19_500));
            var exact = BigDecimal.ONE.subtract(
                    share.multiply(spent).divide(BigDecimal.valueOf(19_500), 20, RoundingMode.HALF_UP));

            assertEquals(
                    exact.setScale(4, RoundingMode.HALF_UP).unscaledValue().intValueExact(),
                    Scoring.speed(elapsed, TWENTY, preset));
        }
    }

    @Test
    void withoutALimitSpeedIsWhole() {
        assertEquals(10_000, Scoring.speed(3_600_000, Optional.empty(), Preset.SPRINT));
    }

    @ParameterizedTest
    @CsvSource({"1000, 10000, 9256, 926", "1000, 3333, 9256, 309", "1000, 6667, 10000, 667", "500, 5000, 9998, 250"})
    void creditAndSpeedCountAsTheyArePrinted(int base, int credit, int speed, int points) {
        assertEquals(points, Scoring.points(base, new Credit(credit), speed));
    }

    @ParameterizedTest
    @CsvSource({"1, 5000, 10000, 1", "1, 4999, 10000, 0", "1000, 10000, 7505, 751", "1000, 10000, 7504, 750"})
    void pointsAreRoundedHalfUp(int base, int credit, int speed, int points) {
        assertEquals(points, Scoring.points(base, new Credit(credit), speed));
    }

    @ParameterizedTest
    @CsvSource({
        "BALANCED, '0,0,0,0,0,0,0'",
        "ACCURACY, '0,0,0,0,0,0,0'",
        "CLASSIC,  '0,100,200,300,400,500,500'",
        "SPRINT,   '0,50,100,150,200,250,250'"
    })
    void theNthRightAnswerInARowEarnsItsBonus(Preset preset, String bonuses) {
        var marks = IntStream.rangeClosed(0, 6)
                .mapToObj(before ->
                        String.valueOf(Scoring.mark(question(1), new Given(right(1), 100, 0), preset, TWENTY, before)
                                .bonus()))
                .toList();

        assertEquals(bonuses, String.join(",", marks));
    }

    @Test
    void aPartlyRightAnswerEarnsItsShareAndNoBonus() {
        var half = new Answer.Choices(List.of("a", "b", "c"));
        var mark = Scoring.mark(question(MULTIPLE), new Given(half, 100, 0), Preset.CLASSIC, TWENTY, 3);

        assertEquals(new Mark(new Given(half, 100, 0), new Credit(3333), 10_000, 0, 333), mark);
    }

    @Test
    void anOrderEarnsTheShareOfNeighboursKept() {
        var almost = new Answer.Ordered(List.of("a", "c", "d", "b"));

        assertEquals(
                667,
                Scoring.mark(question(ORDER), new Given(almost, 0, 0), Preset.BALANCED, TWENTY, 0)
                        .points());
    }

    @Test
    void everyKindEarnsAllOrNothingForRightAndWrong() {
        for (int kind = 1; kind <= 8; kind++) {
            var best = Scoring.mark(question(kind), new Given(right(kind), 0, 0), Preset.BALANCED, TWENTY, 0);
            var worst = Scoring.mark(question(kind), new Given(wrong(kind), 0, 0), Preset.BALANCED, TWENTY, 0);

            assertEquals(1000, best.points(), "kind " + kind);
            assertEquals(0, worst.points(), "kind " + kind);
        }
    }

    @Test
    void aRowGoesOnOverSkippedQuestionsAndEndsWithAWrongAnswerOrNone() {
        given(hosted().scoring(Preset.CLASSIC).round(Rounds.ofSingles(6)).created(), joined(ADA, "Ada"))
                .and(asked(1, 10), took(ADA, 1, right(1), 0), closed(1, 20))
                .and(asked(2, 30), took(ADA, 2, right(1), 0), skipped(2, 40))
                .and(asked(3, 50), took(ADA, 3, right(1), 0), closed(3, 60))
                .thenIs(2, game -> game.roster().seat(ADA).streak())
                .thenIs(2100, game -> game.roster().seat(ADA).score().points())
                .and(asked(4, 70), closed(4, 80))
                .thenIs(0, game -> game.roster().seat(ADA).streak())
                .and(asked(5, 90), took(ADA, 5, right(1), 0), closed(5, 95))
                .and(asked(6, 100), took(ADA, 6, wrong(1), 0), closed(6, 105))
                .thenIs(0, game -> game.roster().seat(ADA).streak())
                .thenIs(2, game -> game.roster().seat(ADA).bestStreak())
                .thenIs(new Score(3100, 3, 0), game -> game.roster().seat(ADA).score());
    }

    @Test
    void moreTimeFromTheHostLeavesTheFormulaAndCutsTheTimeAtTheFirstLimit() {
        given(hosted().created(), joined(ADA, "Ada"), asked(1, 10), new Event.TimeExtended(at(20), 1, at(63)))
                .when(submit(ADA, 1, right(1), 50), at(50))
                .then(took(ADA, 1, right(1), 37))
                .and(closed(1, 60))
                .thenIs(
                        new Score(600, 1, 20_000),
                        game -> game.roster().seat(ADA).score());
    }

    @Test
    void eachItemsOwnTimeIsItsLimit() {
        given(hosted().withEachItemsOwnTime().created(), joined(ADA, "Ada"), countdown(7))
                .whenItIs(at(10))
                .then(new Event.QuestionAsked(at(10), 1, at(13), Optional.of(at(43))));
    }

    private static quizbus.bank.Question question(int kind) {
        return Rounds.of(8).question(kind);
    }
}
