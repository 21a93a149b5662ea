package quizbus.game;

import static quizbus.game.Play.given;
import static quizbus.game.Room.hosted;
import static quizbus.game.Rounds.MULTIPLE;
import static quizbus.game.Rounds.SINGLE;
import static quizbus.game.Rounds.right;
import static quizbus.game.Rounds.wrong;
import static quizbus.game.Story.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quizbus.bank.Answer;
import quizbus.game.Refusal.Reason;

/** Which answers count, by when they arrive and what they say. The first question is open from 13 to 33. */
final class AnswersTest {

    private static Play asking() {
        return given(hosted().created(), joined(ADA, "Ada"), joined(BOB, "Bob"), countdown(7), asked(SINGLE, 10));
    }

    @Test
    void anAnswerIsTakenWithItsTimes() {
        asking().when(submit(ADA, SINGLE, right(SINGLE), 17.21, 85), at(17.3))
                .then(new Event.AnswerTaken(at(17.21), ADA, SINGLE, right(SINGLE), 4210, 85));
    }

    @TestFactory
    List<DynamicTest> answersOfEveryKindAreTaken() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(kind -> DynamicTest.dynamicTest(
                        "kind " + kind,
                        () -> given(hosted().created(), joined(ADA, "Ada"), countdown(7), asked(kind, 10))
                                .when(submit(ADA, kind, wrong(kind), 15), at(15))
                                .then(took(ADA, kind, wrong(kind), 2))))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "12.999,   0, QUESTION_NOT_OPEN",
        "13,       0, ''",
        "33.25,    0, ''",
        "33.251,   0, QUESTION_CLOSED",
        "33.335,  85, ''",
        "33.336,  85, QUESTION_CLOSED",
        "33.5,   250, ''",
        "33.501, 250, QUESTION_CLOSED",
        "33.501, 999, QUESTION_CLOSED",
        "33.251, -50, QUESTION_CLOSED"
    })
    void theWindowIsFromTheOpeningToTheCloseAndTheCreditAndAQuarterSecond(
            double seconds, int networkMillis, String refusal) {
        var play = asking().when(submit(ADA, SINGLE, right(SINGLE), seconds, networkMillis), at(seconds));

        if (refusal.isEmpty()) {
            play.thenAgreed()
                    .thenIs(1, game -> game.asking().orElseThrow().answers().size());
        } else {
            play.thenRefused(Reason.valueOf(refusal));
        }
    }

    @Test
    void anAnswerIsJudgedByItsArrivalThoughItIsReadLate() {
        asking().when(submit(ADA, SINGLE, right(SINGLE), 33.2), at(33.45)).then(took(ADA, SINGLE, right(SINGLE), 20.2));
    }

    @ParameterizedTest
    @CsvSource({"13.040, 85, 40", "14, 300, 250", "14, -5, 0", "14, 250, 250"})
    void theNetworkGivesBackAtMostAQuarterSecondAndNeverMoreThanElapsed(
            double seconds, int networkMillis, int credited) {
        var elapsed = (int) Math.round((seconds - 13) * 1000);

        asking().when(submit(ADA, SINGLE, right(SINGLE), seconds, networkMillis), at(seconds))
                .then(new Event.AnswerTaken(at(seconds), ADA, SINGLE, right(SINGLE), elapsed, credited));
    }

    @Test
    void withoutALimitAnAnswerCountsAtAnyTime() {
        given(hosted().withoutLimit().created(), joined(ADA, "Ada"), countdown(7), askedWithoutLimit(SINGLE, 10))
                .when(submit(ADA, SINGLE, right(SINGLE), 5000), at(5000))
                .then(took(ADA, SINGLE, right(SINGLE), 4987));
    }

    @Test
    void aSecondDifferentAnswerIsRefused() {
        asking().and(took(ADA, SINGLE, wrong(SINGLE), 1))
                .when(submit(ADA, SINGLE, right(SINGLE), 15), at(15))
                .thenRefused(Reason.ALREADY_ANSWERED);
    }

    @Test
    void theSameAnswerAgainIsFineAtAnyTimeUntilTheEnd() {
        var again = submit(ADA, SINGLE, right(SINGLE), 15);

        asking().and(took(ADA, SINGLE, right(SINGLE), 1))
                .when(again, at(15))
                .thenNothing()
                .when(new Command.Pause(), at(16))
                .when(again, at(16))
                .thenNothing()
                .and(new Event.RoomUnpaused(at(17)), closed(SINGLE, 20))
                .when(again, at(21))
                .thenNothing()
                .and(podium(30))
                .when(again, at(31))
                .thenNothing()
                .and(ended(40))
                .when(again, at(41))
                .thenRefused(Reason.ROOM_ENDED);
    }

    @Test
    void aSkippedQuestionStillKnowsWhatWasAccepted() {
        asking().and(took(ADA, SINGLE, right(SINGLE), 1), skipped(SINGLE, 16))
                .when(submit(ADA, SINGLE, right(SINGLE), 17), at(17))
                .thenNothing()
                .when(submit(ADA, SINGLE, wrong(SINGLE), 17), at(17))
                .thenRefused(Reason.QUESTION_CLOSED);
    }

    @Test
    void choicesAreTheSameAnswerInAnyOrder() {
        given(hosted().created(), joined(ADA, "Ada"), countdown(7), asked(MULTIPLE, 10))
                .and(took(ADA, MULTIPLE, new Answer.Choices(List.of("a", "b", "d")), 1))
                .when(submit(ADA, MULTIPLE, new Answer.Choices(List.of("d", "a", "b")), 15), at(15))
                .thenNothing();
    }

    @Test
    void whereAnswersCanBeChangedTheLastOneCountsWithItsOwnTime() {
        given(hosted().withChangeableAnswers().created(), joined(ADA, "Ada"), countdown(7), asked(SINGLE, 10))
                .and(took(ADA, SINGLE, wrong(SINGLE), 1))
                .when(submit(ADA, SINGLE, right(SINGLE), 22), at(22))
                .then(took(ADA, SINGLE, right(SINGLE), 9))
                .thenIs(9000, game -> game.given(ADA, SINGLE).orElseThrow().elapsedMillis());
    }

    @Test
    void answersToOtherQuestionsAreRefused() {
        asking().when(submit(ADA, 2, right(2), 15), at(15))
                .thenRefused(Reason.QUESTION_NOT_OPEN)
                .when(submit(ADA, 99, right(2), 15), at(15))
                .thenRefused(Reason.QUESTION_NOT_OPEN)
                .when(submit(ADA, 0, right(1), 15), at(15))
                .thenRefused(Reason.QUESTION_CLOSED)
                .and(closed(SINGLE, 20), standings(25), asked(2, 30))
                .when(submit(ADA, SINGLE, right(SINGLE), 34), at(34))
                .thenRefused(Reason.QUESTION_CLOSED);
    }

    @Test
    void whilePausedNothingIsOpen() {
        asking().and(new Event.RoomPaused(at(15)))
                .when(submit(ADA, SINGLE, right(SINGLE), 16), at(16))
                .thenRefused(Reason.QUESTION_NOT_OPEN);
    }

    @Test
    void anAnswerOfAnotherFormIsInvalid() {
        asking().when(submit(ADA, SINGLE, new Answer.Choice("f"), 15), at(15))
                .thenRefused(Reason.INVALID_ANSWER)
                .when(submit(ADA, SINGLE, right(MULTIPLE), 15), at(15))
                .thenRefused(Reason.INVALID_ANSWER);
    }

    @Test
    void whoWasPutOutAnswersNoMore() {
        asking().and(new Event.PlayerKicked(at(14), ADA))
                .when(submit(ADA, SINGLE, right(SINGLE), 15), at(15))
                .thenRefused(Reason.FORBIDDEN);
    }

    @Test
    void anAnswerThatArrivedBeforeItsPlayerDroppedOutCounts() {
        asking().and(gone(ADA, 15))
                .when(submit(ADA, SINGLE, right(SINGLE), 14.9), at(15.1))
                .then(took(ADA, SINGLE, right(SINGLE), 1.9));
    }

    @Test
    void anAnswerIsChangedSoOftenAndNoMore() {
        var play =
                given(hosted().withChangeableAnswers().created(), joined(ADA, "Ada"), countdown(7), asked(SINGLE, 10));

        for (var change = 0; change <= Limits.CHANGES; change++) {
            var answer = change % 2 == 0 ? right(SINGLE) : wrong(SINGLE);
            play.when(submit(ADA, SINGLE, answer, 15), at(15)).then(took(ADA, SINGLE, answer, 2));
        }
        play.when(submit(ADA, SINGLE, wrong(SINGLE), 15), at(15))
                .thenRefused(Reason.RATE_LIMITED)
                .when(submit(ADA, SINGLE, right(SINGLE), 15), at(15))
                .thenNothing();
    }
}
