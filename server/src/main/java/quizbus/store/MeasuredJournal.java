package quizbus.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import quizbus.game.Event;
import quizbus.game.Pin;
import quizbus.metrics.Metrics;
import quizbus.room.Journal;

/** A journal that tells how long appends take, how many events and answers they carry, and what came of them. */
public record MeasuredJournal(Journal journal, Metrics metrics) implements Journal {

    @Override
    public Future<Boolean> create(Pin pin, List<Event> events) {
        return journal.create(pin, events);
    }

    @Override
    public Future<Appended> append(Pin pin, EntryId previous, Entry entry) {
        var commit = metrics.commit(entry.events().size());
        return journal.append(pin, previous, entry)
                .onFailure(_ -> commit.failed())
                .onSuccess(appended -> {
                    switch (appended) {
                        case Appended.Written _ -> {
                            commit.written();
                            metrics.answersAccepted(answers(entry));
                        }
                        case Appended.Superseded _ -> commit.superseded();
                        case Appended.Behind _ -> commit.behind();
                    }
                });
    }

    @Override
    public Future<List<Entry>> read(Pin pin, EntryId after) {
        return journal.read(pin, after);
    }

    @Override
    public Future<Optional<EntryId>> tip(Pin pin) {
        return journal.tip(pin);
    }

    private static int answers(Entry entry) {
        return (int) entry.events().stream()
                .filter(Event.AnswerTaken.class::isInstance)
                .count();
    }
}
