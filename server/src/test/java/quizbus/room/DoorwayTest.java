package quizbus.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quizbus.room.Request.Enter;
import quizbus.room.Request.Entrance;

/** Two come in at once, then one a second, and three wait. */
class DoorwayTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final List<Long> in = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> away = new ArrayList<>();
    private final CompletableFuture<Void> wasFive = new CompletableFuture<>();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void whoComesTooFastWaitsAndBeyondTheLineIsRefused() throws Exception {
        var doorway = new Doorway(vertx, now::get, 2, 1, 3, this::letIn, enter -> away.add(number(enter)));

        LongStream.rangeClosed(1, 7).forEach(number -> doorway.come(enter(number)));

        assertEquals(List.of(1L, 2L), in);
        assertEquals(List.of(6L, 7L), away);
        doorway.forget(new SocketId(0, 4));
        now.set(Instant.EPOCH.plusSeconds(10));
        wasFive.get(5, TimeUnit.SECONDS);
        assertEquals(List.of(1L, 2L, 3L, 5L), in, "in order, without who has gone");
    }

    private void letIn(Enter enter) {
        in.add(number(enter));
        if (number(enter) == 5) {
            wasFive.complete(null);
        }
    }

    private static long number(Enter enter) {
        return enter.socket().number();
    }

    private static Enter enter(long number) {
        return new Enter(new SocketId(0, number), new Entrance.Watch(), Optional.empty());
    }
}
