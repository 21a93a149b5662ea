package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.impl.types.BulkType;
import io.vertx.redis.client.impl.types.ErrorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What shares a trip, and what becomes of the others when Redis refuses one. */
class FerryTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final List<List<String>> trips = Collections.synchronizedList(new ArrayList<>());
    private final Ferry ferry = new Ferry(vertx, context, this::cross);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatComesTogetherCrossesTogetherAndEachGetsItsOwnReplies() {
        List<Future<List<Reply>>> all = together("a", "b", "c");

        assertEquals("a a", said(all.get(0)));
        assertEquals("b b", said(all.get(1)));
        assertEquals("c c", said(all.get(2)));
        assertEquals(List.of(List.of("a", "a", "b", "b", "c", "c")), trips);
    }

    @Test
    void theNextOnesWaitForTheNextTrip() {
        assertEquals("a a", said(together("a").getFirst()));
        assertEquals("b b", said(together("b").getFirst()));
        assertEquals(List.of(List.of("a", "a"), List.of("b", "b")), trips);
    }

    @Test
    void whatRedisRefusesIsOneLoadsAffair() {
        List<Future<List<Reply>>> all = together("a", "refused", "c");

        assertEquals("a a", said(all.get(0)));
        assertInstanceOf(ErrorType.class, fault(all.get(1)));
        assertEquals("c c", said(all.get(2)));
    }

    @Test
    void aLostConnectionIsEverybodysAffairAndNothingIsSentAgain() {
        List<Future<List<Reply>>> all = together("a", "lost");

        assertInstanceOf(RedisAway.class, fault(all.get(0)));
        assertInstanceOf(RedisAway.class, fault(all.get(1)));
        assertEquals(1, trips.size());
    }

    /** Each load is a name, sent twice; all are aboard before the ferry can leave. */
    private List<Future<List<Reply>>> together(String... names) {
        var all = Promise.<List<Future<List<Reply>>>>promise();
        context.runOnContext(_ -> all.complete(List.of(names).stream()
                .map(name -> ferry.carry(List.of(request(name), request(name))))
                .toList()));
        return done(all.future());
    }

    private static Request request(String name) {
        return Request.cmd(Command.ECHO).arg(name);
    }

    private Future<List<Reply>> cross(List<Request> requests) {
        List<String> names = requests.stream().map(FerryTest::name).toList();
        trips.add(names);
        if (names.contains("lost")) {
            return Future.failedFuture(new RedisAway("gone"));
        }
        return names.contains("refused")
                ? Future.failedFuture(ErrorType.create("ERR refused"))
                : Future.succeededFuture(names.stream()
                        .map(name -> new Reply(BulkType.create(Buffer.buffer(name), false)))
                        .toList());
    }

    private static String name(Request request) {
        String text = request.toString();
        return text.substring(0, text.lastIndexOf("\r\n")).replaceAll("(?s).*\r\n", "");
    }

    private static String said(Future<List<Reply>> replies) {
        return String.join(" ", done(replies).stream().map(Reply::text).toList());
    }

    private static Throwable fault(Future<List<Reply>> replies) {
        CompletionException failed = assertThrows(CompletionException.class, () -> done(replies));
        assertFalse(replies.succeeded());
        return failed.getCause();
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
