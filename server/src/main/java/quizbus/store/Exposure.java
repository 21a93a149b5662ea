package quizbus.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the Redis that we were given takes anybody: whoever talks to it reads and writes all rooms. */
public final class Exposure {

    private static final Logger LOG = LoggerFactory.getLogger(Exposure.class);

    /** Nobody waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Where it listens, and whether it turns other hosts away as long as there is no password. */
    private static final List<String> ASKED = List.of("port", "tls-port", "bind", "protected-mode");

    private Exposure() {}

    /** Says so in the log where other hosts get in without a password; never fails. */
    public static Future<Void> warn(Vertx vertx, String url) {
        return look(vertx, url)
                .onSuccess(found -> found.ifPresent(sentence -> LOG.warn("redis open: {}", sentence)))
                .mapEmpty();
    }

    /** What is wrong, found out by coming as a stranger does; empty where nothing is. */
    static Future<Optional<String>> look(Vertx vertx, String url) {
        var stranger = io.vertx.redis.client.Redis.createClient(vertx, Redis.options(withoutPassword(url)));
        return stranger.connect()
                .compose(Exposure::ask)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                // Turned away, as it should be.
                .otherwise(_ -> Optional.empty())
                .eventually(stranger::close);
    }

    private static String withoutPassword(String url) {
        return url.replaceFirst("//[^/@]*@", "//").replaceAll("([?&])(?:user|password)=[^&]*", "$1");
    }

    private static Future<Optional<String>> ask(RedisConnection connection) {
        return Line.send(connection, Request.cmd(Command.PING))
                .compose(_ -> Future.all(
                        ASKED.stream().map(name -> setting(connection, name)).toList()))
                .map(all -> verdict(all.list()));
    }

    /** Empty where it cannot be read. */
    private static Future<String> setting(RedisConnection connection, String name) {
        return Line.send(connection, Request.cmd(Command.CONFIG, "GET", name))
                .map(reply -> reply.size() == 2 ? reply.get(1).text() : "")
                .otherwise("");
    }

    private static Optional<String> verdict(List<String> settings) {
        var ports = settings.subList(0, 2);
        var bind = settings.get(2);
        var isProtected = settings.get(3).equals("yes");
        var listens = ports.stream().anyMatch(port -> !port.isEmpty() && !port.equals("0"));
        var isUnknown = ports.getFirst().isEmpty();
        return isProtected || !isUnknown && (!listens || isLoopback(bind))
                ? Optional.empty()
                : Optional.of("it takes anybody without a password, and nothing keeps other hosts away"
                        + (isUnknown ? "" : " (bind \"" + bind + "\", protected-mode no)")
                        + "; give it a user with a password, or let it listen on loopback alone");
    }

    private static boolean isLoopback(String bind) {
        var addresses = bind.strip().split("\\s+");
        // A minus before an address: Redis does not mind where there is none.
        return Arrays.stream(addresses)
                .map(address -> address.replaceFirst("^-", ""))
                .allMatch(Exposure::isHere);
    }

    private static boolean isHere(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("localhost");
    }
}
