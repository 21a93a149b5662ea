package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quizbus.protocol.AnswerBody;
import quizbus.protocol.ClientMessage;
import quizbus.room.Request;
import quizbus.room.Request.Say;
import quizbus.room.SocketId;

/** Which answers share a way to the room, and that none is left behind. */
class MailbagTest {

    private static final int MANY = 50;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final List<List<Long>> ways = new ArrayList<>();
    private final Promise<Void> allThere = Promise.promise();
    private final Mailbag mail = new Mailbag(vertx, this::arrived);
    private int expected;

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theFirstGoesAtOnceAndThoseShortlyAfterItGoTogetherInTheirOrder() throws Exception {
        whenAnswered(MANY);

        assertEquals(List.of(0L), ways.getFirst());
        assertEquals(
                IntStream.range(0, MANY).mapToObj(number -> (long) number).toList(),
                ways.stream().flatMap(List::stream).toList());
        assertEquals(2, ways.size());
    }

    @Test
    void whatMustNotWaitEmptiesTheBagFirst() throws Exception {
        expected = 2;
        onTheLoop(() -> {
            mail.add(answer(0));
            mail.add(answer(1));
            mail.empty();
            assertEquals(List.of(List.of(0L), List.of(1L)), ways);
        });
    }

    private void whenAnswered(int count) throws Exception {
        expected = count;
        onTheLoop(() -> IntStream.range(0, count).forEach(number -> mail.add(answer(number))));
        await(allThere.future());
    }

    private void onTheLoop(Runnable step) throws Exception {
        var done = Promise.<Void>promise();
        context.runOnContext(_ -> {
            try {
                step.run();
                done.complete();
            } catch (Throwable fault) {
                done.fail(fault);
            }
        });
        await(done.future());
    }

    private static Say answer(long socket) {
        var message = new ClientMessage.Answer(0, new AnswerBody.Choice("a"), Optional.empty());
        return new Say(new SocketId(0, socket), message, Instant.EPOCH, 0);
    }

    private static void await(Future<Void> future) throws Exception {
        future.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    private void arrived(Request request) {
        ways.add(((Request.Together) request)
                .answers().stream().map(said -> said.socket().number()).toList());
        if (ways.stream().mapToInt(List::size).sum() == expected) {
            allThere.complete();
        }
    }
}
