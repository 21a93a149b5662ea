package quizbus.room;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Holds back what closes a question until a mark went through every gateway loop and came back: answers that were
 * stamped in time may still be on their way.
 */
final class Marks {

    /** A loop that does not answer within this has a worse problem than one late answer. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Vertx vertx;
    private final Consumer<Envelope> ask;
    private final List<Runnable> heldBack = new ArrayList<>();
    private Set<Integer> awaited = Set.of();
    private long mark;
    private boolean isThrough;

    Marks(Vertx vertx, Consumer<Envelope> ask) {
        this.vertx = vertx;
        this.ask = ask;
    }

    /** Whether a mark is on its way. */
    boolean isUnderWay() {
        return !heldBack.isEmpty();
    }

    /** Whether what is decided now may close a question. */
    boolean isThrough() {
        return isThrough;
    }

    /** Runs that once the mark has come back from those loops. */
    void holdBack(Set<Integer> loops, Runnable decision) {
        heldBack.add(decision);
        if (heldBack.size() > 1) {
            return;
        }
        mark++;
        var current = mark;
        awaited = new HashSet<>(loops);
        if (awaited.isEmpty()) {
            goOn();
        } else {
            ask.accept(new Envelope.Mark(current));
            vertx.setTimer(PATIENCE.toMillis(), _ -> {
                if (mark == current && isUnderWay()) {
                    goOn();
                }
            });
        }
    }

    /** The mark came back from that loop. */
    void cameBack(Request.Marked marked) {
        if (marked.mark() == mark && isUnderWay() && awaited.remove(marked.loop()) && awaited.isEmpty()) {
            goOn();
        }
    }

    private void goOn() {
        var decisions = List.copyOf(heldBack);
        heldBack.clear();
        isThrough = true;
        try {
            decisions.forEach(Runnable::run);
        } finally {
            isThrough = false;
        }
    }
}
