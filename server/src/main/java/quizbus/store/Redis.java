package quizbus.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.ProtocolVersion;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quizbus.metrics.Health;

/**
 * The way to Redis: one connection that all rooms share, made again by itself whenever it is lost.
 *
 * <p>While there is none, a call waits for the next attempt and fails with it; so nothing piles up and nothing waits
 * longer than about 3 s.
 */
public final class Redis {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int PENDING_MOST = 100_000;

    private final Vertx vertx;
    private final Context context;
    private final String url;

    private Promise<Line> attempt = Promise.promise();
    private @Nullable Line line;
    private Duration pause = FIRST_PAUSE;
    private long generation;
    private boolean isClosed;

    private Redis(Vertx vertx, String url) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.url = url;
    }

    /**
     * Starts to connect and goes on trying for good.
     *
     * @param url {@code redis://host:port} or {@code unix:///path}, with a password where one is needed
     */
    public static Redis open(Vertx vertx, String url) {
        var redis = new Redis(vertx, url);
        redis.context.runOnContext(_ -> redis.connect());
        return redis;
    }

    /** Completes when a connection is there; fails when none came about in that time, saying meanwhile that it tries. */
    public Future<Void> ready(Duration within) {
        return ready(vertx.timer(within.toMillis(), TimeUnit.MILLISECONDS));
    }

    private Future<Void> ready(Future<Void> end) {
        return line().<Void>mapEmpty().recover(cause -> {
            if (end.isComplete()) {
                return Future.failedFuture(
                        new NoRedis(cause.getMessage() + ". Nothing answers at " + urlWithoutPassword() + "."));
            }
            LOG.warn("redis unreachable, trying again: {}", cause.getMessage());
            return vertx.timer(1, TimeUnit.SECONDS).compose(_ -> ready(end));
        });
    }

    /** For health: whether there is a connection now. */
    public synchronized Health.State state() {
        return line == null ? new Health.State.Bad("no connection") : new Health.State.Good("connected");
    }

    /** Closes for good. */
    public synchronized Future<Void> close() {
        isClosed = true;
        attempt.tryFail("Redis was closed");
        return line == null ? Future.succeededFuture() : line.close();
    }

    /** The connection of now; completes on the context of the caller. */
    synchronized Future<Line> line() {
        if (line != null) {
            return Future.succeededFuture(line);
        }
        if (isClosed) {
            return Future.failedFuture("Redis was closed");
        }
        return here(attempt.future());
    }

    /** The same, but completed on the context of the caller. */
    <T> Future<T> here(Future<T> elsewhere) {
        var promise = Promise.<T>promise();
        var caller = vertx.getOrCreateContext();
        elsewhere.onComplete(result -> caller.runOnContext(_ -> promise.handle(result)));
        return promise.future();
    }

    private String urlWithoutPassword() {
        return url.replaceFirst("//[^/@]*@", "//");
    }

    private void connect() {
        // A client of its own for each connection, since only closing the client surely closes a connection that hangs.
        var client = io.vertx.redis.client.Redis.createClient(vertx, options(url));
        client.connect()
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(connection -> connected(client, connection))
                .onFailure(cause -> {
                    client.close();
                    failed(cause);
                });
    }

    static RedisOptions options(String url) {
        var options = new RedisOptions()
                .setConnectionString(url)
                // One form of replies, whatever the server can speak.
                .setPreferredProtocolVersion(ProtocolVersion.RESP2)
                .setMaxWaitingHandlers(PENDING_MOST);
        options.getNetClientOptions().setConnectTimeout((int) PATIENCE.toMillis());
        return options;
    }

    private synchronized void connected(io.vertx.redis.client.Redis client, RedisConnection connection) {
        if (isClosed) {
            client.close();
            return;
        }
        var fresh = new Line(vertx, ++generation, client, connection, this::lost);
        line = fresh;
        pause = FIRST_PAUSE;
        LOG.info("redis connection={} up", fresh);
        attempt.complete(fresh);
    }

    private synchronized void lost(Line which) {
        if (line == which) {
            line = null;
            attempt = Promise.promise();
            if (!isClosed) {
                LOG.warn("redis connection={} lost", which);
                which.close();
                connectLater();
            }
        }
    }

    private synchronized void failed(Throwable cause) {
        if (!isClosed) {
            var waiting = attempt;
            attempt = Promise.promise();
            waiting.fail(new RedisAway(String.valueOf(cause.getMessage())));
            connectLater();
        }
    }

    private void connectLater() {
        context.runOnContext(_ -> vertx.setTimer(pause.toMillis(), _ -> connect()));
        var twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
