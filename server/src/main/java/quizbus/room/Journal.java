package quizbus.room;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import quizbus.game.Event;
import quizbus.game.Pin;

/**
 * The durable log of every room. A failed future means that the outcome is unknown: ask for the tip before going on.
 */
public interface Journal {

    /** The place of an entry: the epoch of its writer, and its number in that epoch, from 1 without gaps. */
    record EntryId(long epoch, long number) implements Comparable<EntryId> {

        public static final EntryId FIRST = new EntryId(1, 1);

        /** The next place of the same writer. */
        public EntryId next() {
            return new EntryId(epoch, number + 1);
        }

        /** The first place of the next writer. */
        public EntryId nextEpoch() {
            return new EntryId(epoch + 1, 1);
        }

        @Override
        public int compareTo(EntryId other) {
            return epoch == other.epoch ? Long.compare(number, other.number) : Long.compare(epoch, other.epoch);
        }

        @Override
        public String toString() {
            return epoch + "-" + number;
        }
    }

    /** One append: the events that became durable together. */
    record Entry(EntryId id, List<Event> events) {
        public Entry {
            events = List.copyOf(events);
        }
    }

    /** What came of an append. */
    sealed interface Appended {

        /** It is durable. */
        record Written() implements Appended {}

        /** The log has an entry of this or a later place that is not this one: somebody else owns the room. */
        record Superseded() implements Appended {}

        /** The log does not end where the writer thinks it does; {@code tip} is where it ends, empty if it is gone. */
        record Behind(Optional<EntryId> tip) implements Appended {}
    }

    /** Starts a room's log with entry {@code 1-1}; false when that PIN has a log already. */
    Future<Boolean> create(Pin pin, List<Event> events);

    /**
     * Appends one entry behind {@code previous}.
     *
     * <p>An entry of the same place and content that is there already counts as written, so a repeat is harmless.
     */
    Future<Appended> append(Pin pin, EntryId previous, Entry entry);

    /** All entries behind that place, oldest first; the whole log for {@code 0-0}. Empty where there is none. */
    Future<List<Entry>> read(Pin pin, EntryId after);

    /** Where the log ends; empty when there is none. */
    Future<Optional<EntryId>> tip(Pin pin);
}
