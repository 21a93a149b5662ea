package quizbus.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quizbus.metrics.Health;

/**
 * Whether the Redis that we were given keeps what it confirms. Asked at the start and each minute, since settings change
 * while a Redis runs.
 */
public final class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** What each setting must be, and what happens where it is not. */
    private static final Map<String, Map.Entry<String, String>> WANTED = Map.of(
            "appendonly", Map.entry("yes", "a crash of Redis loses whole games"),
            "appendfsync", Map.entry("always", "a crash of Redis can lose answers that were confirmed"),
            "maxmemory-policy", Map.entry("noeviction", "a full Redis throws rooms away"));

    private final Redis redis;
    private volatile List<String> weaknesses = List.of();

    private Durability(Redis redis) {
        this.redis = redis;
    }

    /**
     * Looks now, and from now on.
     *
     * @return fails with {@link NoRedis} where that Redis is too old to work with
     */
    public static Future<Durability> watch(Vertx vertx, Redis redis) {
        var durability = new Durability(redis);
        vertx.setPeriodic(PERIOD.toMillis(), _ -> durability.look());
        return durability.look().map(durability);
    }

    /** For health: weak where a setting is. */
    public Health.State state() {
        return weaknesses.isEmpty()
                ? new Health.State.Good("every confirmed write is on disk")
                : new Health.State.Weak(String.join("; ", weaknesses));
    }

    private Future<Void> look() {
        return redis.line()
                .compose(line -> line.send(Request.cmd(Command.INFO, "server"))
                        .compose(this::refuseOld)
                        .compose(_ -> Future.all(WANTED.keySet().stream()
                                .map(name -> setting(line, name))
                                .toList())))
                .map(all -> all.<String>list().stream()
                        .filter(found -> !found.isEmpty())
                        .sorted()
                        .toList())
                .onSuccess(this::tell)
                .mapEmpty();
    }

    private void tell(List<String> found) {
        if (!found.equals(weaknesses)) {
            found.forEach(weakness -> LOG.warn("redis not durable: {}", weakness));
        }
        weaknesses = found;
    }

    private Future<Void> refuseOld(Reply info) {
        var version = info.text()
                .lines()
                .filter(line -> line.startsWith("redis_version:"))
                .findFirst()
                .flatMap(line -> RedisBinary.Version.in(line.substring("redis_version:".length())));
        return version.isPresent() && version.get().compareTo(RedisBinary.OLDEST) < 0
                ? Future.failedFuture(new NoRedis("The Redis of REDIS_URL is " + version.get() + "; Quizbus needs "
                        + RedisBinary.OLDEST + " or newer, or Valkey."))
                : Future.succeededFuture();
    }

    /** What is wrong with that setting; empty where nothing is. */
    private static Future<String> setting(Line line, String name) {
        return line.send(Request.cmd(Command.CONFIG, "GET", name))
                .map(reply -> reply.size() == 2 ? verdict(name, reply.get(1).text()) : unreadable(name))
                // Hosted ones often forbid to ask.
                .recover(_ -> Future.succeededFuture(unreadable(name)));
    }

    private static String verdict(String name, String value) {
        var wanted = WANTED.get(name);
        return wanted == null || value.equals(wanted.getKey())
                ? ""
                : name + " is " + value + " and not " + wanted.getKey() + ": " + wanted.getValue();
    }

    private static String unreadable(String name) {
        return name + " cannot be read";
    }
}
