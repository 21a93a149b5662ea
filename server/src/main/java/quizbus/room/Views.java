package quizbus.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quizbus.bank.Key;
import quizbus.bank.Question;
import quizbus.bank.Sheet;
import quizbus.protocol.Correct;
import quizbus.protocol.Lesson;
import quizbus.protocol.QuestionView;

/** A question as screens see it: before the close without its key, after it with all that it teaches. */
final class Views {

    private Views() {}

    static QuestionView question(Question question) {
        var sheet = Sheet.of(question);
        return new QuestionView(
                sheet.kind().wire(),
                sheet.stem(),
                sheet.code(),
                shown(sheet.options()),
                sheet.choose().isPresent() ? Optional.of(sheet.choose().getAsInt()) : Optional.empty(),
                sheet.units().isEmpty() ? Optional.empty() : Optional.of(sheet.units()),
                shown(sheet.left()),
                shown(sheet.right()),
                sheet.blanks().isEmpty() ? Optional.empty() : Optional.of(blanks(sheet)));
    }

    static Correct correct(Key key) {
        Optional<Correct.Also> also = key.also().isEmpty()
                ? key.alsoBlanks().isEmpty() ? Optional.empty() : Optional.of(new Correct.Gaps(key.alsoBlanks()))
                : Optional.of(new Correct.Forms(key.also()));
        return new Correct(Bodies.said(key.correct()), also);
    }

    static Lesson lesson(Key key) {
        return new Lesson(
                key.explanation(),
                key.why(),
                key.correction().map(wrong -> new Lesson.Correction(wrong.kind(), wrong.noteSays(), wrong.now())),
                key.source().stream()
                        .map(place -> new Lesson.Source(place.doc(), place.lines()))
                        .toList());
    }

    private static Optional<List<QuestionView.Option>> shown(List<Sheet.Shown> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream()
                        .map(part -> new QuestionView.Option(part.id(), part.text()))
                        .toList());
    }

    private static Map<String, QuestionView.Blank> blanks(Sheet sheet) {
        var blanks = new LinkedHashMap<String, QuestionView.Blank>();
        sheet.blanks()
                .forEach((gap, options) -> blanks.put(
                        gap, new QuestionView.Blank(options.isEmpty() ? Optional.empty() : Optional.of(options))));
        return blanks;
    }
}
