package quizbus.room;

import quizbus.bank.Answer;
import quizbus.protocol.AnswerBody;

/** Answers as they are said and as they are judged: the same words in two vocabularies. */
final class Bodies {

    private Bodies() {}

    static Answer heard(AnswerBody body) {
        return switch (body) {
            case AnswerBody.Choice(var choice) -> new Answer.Choice(choice);
            case AnswerBody.Choices(var choices) -> new Answer.Choices(choices);
            case AnswerBody.Number(var number, var unit) -> new Answer.Number(number, unit);
            case AnswerBody.Text(var text) -> new Answer.Typed(text);
            case AnswerBody.Order(var order) -> new Answer.Ordered(order);
            case AnswerBody.Pairs(var pairs) -> new Answer.Pairs(pairs);
            case AnswerBody.Blanks(var blanks) -> new Answer.Blanks(blanks);
        };
    }

    static AnswerBody said(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var choice) -> new AnswerBody.Choice(choice);
            case Answer.Choices(var choices) -> new AnswerBody.Choices(choices);
            case Answer.Number(var number, var unit) -> new AnswerBody.Number(number, unit);
            case Answer.Typed(var text) -> new AnswerBody.Text(text);
            case Answer.Ordered(var order) -> new AnswerBody.Order(order);
            case Answer.Pairs(var pairs) -> new AnswerBody.Pairs(pairs);
            case Answer.Blanks(var blanks) -> new AnswerBody.Blanks(blanks);
        };
    }
}
