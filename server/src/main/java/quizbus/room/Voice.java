package quizbus.room;

import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import quizbus.game.Pin;

/**
 * How a room speaks: in order, what belongs together in one flush, and only as the owner of its log.
 *
 * <p>What is told of a commit is the owner's, since Redis took the commit. All else waits for the next one, or for a look
 * at the log: another server may have taken the room over a moment ago.
 */
final class Voice {

    /** Who knows whether the room is still ours. */
    interface Title {

        /** Runs that once the log, looked at from now on, is ours; never where it is not. */
        void onceDurable(Runnable then);

        /** Whether the log cannot be asked. */
        boolean isStalled();
    }

    /** What waits for a look at the log, and what to do instead when the log is another's. */
    private record Doubt(Runnable then, Runnable otherwise) {}

    private final Vertx vertx;
    private final Pin pin;
    private final Title title;
    private final Queue<Doubt> doubts = new ArrayDeque<>();
    private @Nullable List<Envelope> collected;
    private boolean isSilent;

    Voice(Vertx vertx, Pin pin, Title title) {
        this.vertx = vertx;
        this.pin = pin;
        this.title = title;
    }

    /** Says that to whom it concerns: with the rest of what is being told, else once the log is known to be ours. */
    void say(Envelope envelope) {
        if (collected != null) {
            collected.add(envelope);
        } else {
            speak(List.of(envelope));
        }
    }

    /** Says all of that as {@link #say} does. */
    void speak(List<Envelope> envelopes) {
        if (collected != null) {
            collected.addAll(envelopes);
        } else if (!envelopes.isEmpty()) {
            onceSure(() -> publish(envelopes), () -> {});
        }
    }

    /** Asks the loops of this process, which no client hears, and so at once. */
    void ask(Envelope envelope) {
        publish(List.of(envelope));
    }

    /** Says all that is said in the course of that at its end, as one. The log must be ours. */
    void together(Runnable telling) {
        var speech = new ArrayList<Envelope>();
        collected = speech;
        try {
            telling.run();
        } finally {
            collected = null;
        }
        publish(speech);
    }

    /** Runs {@code then} once the log is known to be ours, or at once where it cannot be asked; else {@code otherwise}. */
    void onceSure(Runnable then, Runnable otherwise) {
        if (isSilent) {
            otherwise.run();
        } else if (title.isStalled()) {
            then.run();
        } else {
            var doubt = new Doubt(then, otherwise);
            doubts.add(doubt);
            title.onceDurable(() -> {
                if (doubts.remove(doubt)) {
                    then.run();
                }
            });
        }
    }

    /** The log cannot be asked: what waits for it is said now. */
    void waitNoMore() {
        while (!doubts.isEmpty()) {
            doubts.remove().then().run();
        }
    }

    /** Says that and nothing any more; what waited is forgotten. */
    void endWith(Envelope last) {
        if (!isSilent) {
            publish(List.of(last));
            isSilent = true;
            while (!doubts.isEmpty()) {
                doubts.remove().otherwise().run();
            }
        }
    }

    private void publish(List<Envelope> envelopes) {
        if (collected != null) {
            collected.addAll(envelopes);
        } else if (!isSilent && !envelopes.isEmpty()) {
            vertx.eventBus().publish(Addresses.speech(pin), new Envelope.Speech(envelopes), Addresses.LOCAL);
        }
    }
}
