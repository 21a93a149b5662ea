package quizbus.game;

import java.util.List;

/** What the referee says to a command. */
public sealed interface Decision {

    /** It is so: these events happen, in this order; none where nothing needs to change. */
    record Agreed(List<Event> events) implements Decision {
        public Agreed {
            events = List.copyOf(events);
        }
    }

    /** It is not so, and nothing changes. */
    record Refused(Refusal refusal) implements Decision {}

    static Decision agreed(Event... events) {
        return new Agreed(List.of(events));
    }

    static Decision refused(Refusal.Reason reason, String sentence) {
        return new Refused(new Refusal(reason, sentence));
    }
}
