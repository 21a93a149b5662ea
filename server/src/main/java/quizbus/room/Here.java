package quizbus.room;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Optional;
import quizbus.game.Event;
import quizbus.game.Pin;

/** Brings answers home: a store answers on its own loop, and a room is touched only on the room's. */
final class Here {

    private final Context context;

    Here(Context context) {
        this.context = context;
    }

    /** The same outcome, told on the room's loop. */
    <T> Future<T> bring(Future<T> elsewhere) {
        var promise = Promise.<T>promise();
        elsewhere.onComplete(outcome -> context.runOnContext(_ -> {
            if (outcome.succeeded()) {
                promise.complete(outcome.result());
            } else {
                promise.fail(outcome.cause());
            }
        }));
        return promise.future();
    }

    /** The same journal, answering on the room's loop. */
    Journal bring(Journal journal) {
        return new Journal() {
            @Override
            public Future<Boolean> create(Pin pin, List<Event> events) {
                return bring(journal.create(pin, events));
            }

            @Override
            public Future<Appended> append(Pin pin, EntryId previous, Entry entry) {
                return bring(journal.append(pin, previous, entry));
            }

            @Override
            public Future<List<Entry>> read(Pin pin, EntryId after) {
                return bring(journal.read(pin, after));
            }

            @Override
            public Future<Optional<EntryId>> tip(Pin pin) {
                return bring(journal.tip(pin));
            }
        };
    }
}
