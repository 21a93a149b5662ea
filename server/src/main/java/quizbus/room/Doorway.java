package quizbus.room;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import quizbus.room.Request.Enter;

/** Lets people in at a rate, with room for a burst: who comes faster waits in line, and beyond its end is refused. */
final class Doorway {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Vertx vertx;
    private final InstantSource clock;
    private final TokenBucket rate;
    private final int lineMost;
    private final Consumer<Enter> in;
    private final Consumer<Enter> away;
    private final Map<SocketId, Enter> line = new LinkedHashMap<>();
    private boolean isLooking;

    /**
     * A doorway on the current context.
     *
     * @param burst how many come in at once
     * @param aSecond how many then
     * @param lineMost how many wait
     */
    Doorway(
            Vertx vertx,
            InstantSource clock,
            int burst,
            int aSecond,
            int lineMost,
            Consumer<Enter> in,
            Consumer<Enter> away) {
        this.vertx = vertx;
        this.clock = clock;
        this.rate = new TokenBucket(burst, aSecond, Duration.ofSeconds(1), clock.instant());
        this.lineMost = lineMost;
        this.in = in;
        this.away = away;
    }

    void come(Enter enter) {
        if (line.isEmpty() && rate.take(clock.instant())) {
            in.accept(enter);
        } else if (line.size() >= lineMost) {
            away.accept(enter);
        } else {
            line.put(enter.socket(), enter);
            lookAgain();
        }
    }

    /** That socket is closed: it waits no more. */
    void forget(SocketId socket) {
        line.remove(socket);
    }

    private void lookAgain() {
        if (!isLooking && !line.isEmpty()) {
            isLooking = true;
            vertx.setTimer(LOOK.toMillis(), _ -> look());
        }
    }

    private void look() {
        isLooking = false;
        try {
            while (!line.isEmpty() && rate.take(clock.instant())) {
                in.accept(line.remove(line.keySet().iterator().next()));
            }
        } finally {
            lookAgain();
        }
    }
}
