package quizbus.room;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quizbus.game.Pin;

/**
 * How a room speaks: in order, what belongs together in one flush, and only as the owner of its log.
 *
 * <p>A process that stood still for a while may have been replaced meanwhile. What it would say then waits until it has
 * looked at its log.
 */
final class Voice {

    /** Who knows whether the room is still ours. */
    interface Title {

        /** Whether the log was ours a moment ago, or cannot be asked. */
        boolean isSure();

        /** Looks at the log; {@link Voice#goOn} or {@link Voice#endWith} follows. */
        void verify();
    }

    private final Vertx vertx;
    private final Pin pin;
    private final Title title;
    private final List<Envelope> unsaid = new ArrayList<>();
    private @Nullable List<Envelope> collected;
    private boolean isSilent;

    Voice(Vertx vertx, Pin pin, Title title) {
        this.vertx = vertx;
        this.pin = pin;
        this.title = title;
    }

    /** Says that to whom it concerns: with the rest of what is being told, else at once. */
    void say(Envelope envelope) {
        if (collected != null) {
            collected.add(envelope);
        } else {
            speak(List.of(envelope));
        }
    }

    /** Says all that is said in the course of that at its end, as one. */
    void together(Runnable telling) {
        var speech = new ArrayList<Envelope>();
        collected = speech;
        try {
            telling.run();
        } finally {
            collected = null;
        }
        speak(speech);
    }

    void speak(List<Envelope> envelopes) {
        if (isSilent || envelopes.isEmpty()) {
            return;
        }
        if (unsaid.isEmpty() && title.isSure()) {
            publish(envelopes);
        } else {
            unsaid.addAll(envelopes);
            title.verify();
        }
    }

    /** The log is ours: what waited is said. */
    void goOn() {
        var waited = List.copyOf(unsaid);
        unsaid.clear();
        if (!isSilent && !waited.isEmpty()) {
            publish(waited);
        }
    }

    /** Says that and nothing any more; what waited is forgotten. */
    void endWith(Envelope last) {
        if (!isSilent) {
            isSilent = true;
            publish(List.of(last));
        }
    }

    private void publish(List<Envelope> envelopes) {
        vertx.eventBus().publish(Addresses.speech(pin), new Envelope.Speech(envelopes), Addresses.LOCAL);
    }
}
