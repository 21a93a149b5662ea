package quizbus.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.impl.types.ErrorType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One connection to Redis, from its making to its loss.
 *
 * <p>Where a command has no answer in 2 s the whole connection is given up: what it did is unknown, and commands
 * behind it would only wait as well.
 */
final class Line {

    private final long generation;
    private final Redis client;
    private final RedisConnection connection;
    private final Consumer<Line> whenLost;
    private final Ferry ferry;

    /** A line on the current context, which is the one of the connection. */
    Line(Vertx vertx, long generation, Redis client, RedisConnection connection, Consumer<Line> whenLost) {
        this.generation = generation;
        this.client = client;
        this.connection = connection;
        this.whenLost = whenLost;
        ferry = new Ferry(vertx, vertx.getOrCreateContext(), requests -> inTime(batch(connection, requests)));
        connection.endHandler(_ -> whenLost.accept(this));
        connection.exceptionHandler(_ -> whenLost.accept(this));
    }

    /** Which connection this is, counted from 1. */
    long generation() {
        return generation;
    }

    Future<Reply> send(Request request) {
        return inTime(send(connection, request));
    }

    /**
     * Sends all, with nothing between them, in one write with what others send at that time; the first error reply is the
     * failure of the whole. It must do no harm when done twice.
     */
    Future<List<Reply>> batch(List<Request> requests) {
        return ferry.carry(requests);
    }

    /** Lends a connection of its own, for commands that watch keys. */
    <T> Future<T> apart(Function<RedisConnection, Future<T>> work) {
        return client.connect()
                .compose(own -> work.apply(own).eventually(own::close))
                .timeout(quizbus.store.Redis.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    Future<Void> close() {
        return client.close();
    }

    static Future<Reply> send(RedisConnection connection, Request request) {
        return connection.send(request).map(Reply::new);
    }

    /** Sends all in one write; the first error reply is the failure of the whole. */
    static Future<List<Reply>> batch(RedisConnection connection, List<Request> requests) {
        return connection
                .batch(requests)
                .map(replies -> replies.stream().map(Reply::new).toList());
    }

    private <T> Future<T> inTime(Future<T> reply) {
        return reply.timeout(quizbus.store.Redis.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .recover(this::giveUp);
    }

    private <T> Future<T> giveUp(Throwable cause) {
        var why = String.valueOf(cause.getMessage());
        // A batch on a closed channel fails like an error reply, with the channel's own exception in the text.
        if (!(cause instanceof ErrorType)
                || why.startsWith("CONNECTION_CLOSED")
                || why.contains("ClosedChannelException")) {
            whenLost.accept(this);
            return Future.failedFuture(new RedisAway(why));
        }
        if (why.startsWith("READONLY")) {
            // This one became a replica: look again for the one that takes writes.
            whenLost.accept(this);
        }
        return Future.failedFuture(cause);
    }

    @Override
    public String toString() {
        return Long.toString(generation);
    }
}
