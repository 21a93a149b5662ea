package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that every client heard, with the time of this process's own monotonic clock: no fault touches it. */
final class Ledger {

    /**
     * One connection of a client.
     *
     * @param number counted from 1 for each client
     * @param life the server process it reached
     */
    record Line(int number, int life) {}

    /** A message as it came in. */
    record Heard(Line line, long nanos, JsonNode message) {

        String type() {
            return message.path("type").asText();
        }
    }

    /** Who is told of each message as it comes in. */
    interface Ear {
        void hear(Diary who, Heard heard);
    }

    private final List<Diary> diaries = new CopyOnWriteArrayList<>();
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private volatile boolean isClosed;

    /** What one client heard. */
    final class Diary {

        private final String name;
        private final List<Heard> heard = new ArrayList<>();

        private Diary(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        void note(Line line, JsonNode message) {
            var entry = new Heard(line, System.nanoTime(), message);
            synchronized (heard) {
                if (isClosed) {
                    return;
                }
                heard.add(entry);
            }
            ears.forEach(ear -> ear.hear(this, entry));
        }

        /** All of it so far, in the order in which it came. */
        List<Heard> heard() {
            synchronized (heard) {
                return List.copyOf(heard);
            }
        }

        /** All of one type. */
        List<Heard> all(String type) {
            return heard().stream().filter(entry -> entry.type().equals(type)).toList();
        }
    }

    Diary diary(String name) {
        var diary = new Diary(name);
        diaries.add(diary);
        return diary;
    }

    List<Diary> diaries() {
        return diaries;
    }

    /** Notes nothing any more: what is read of the log from now on has everything that anybody heard. */
    void close() {
        isClosed = true;
    }

    void tell(Ear ear) {
        ears.add(ear);
    }
}
