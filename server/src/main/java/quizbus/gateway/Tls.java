package quizbus.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main port speaks TLS: with that certificate first, and with a newer one once its files hold it. Connections that
 * are open go on with the old one.
 *
 * @param first what the files held at the start
 * @param lookEvery the time between two looks at the files
 */
public record Tls(Certificate first, Duration lookEvery) {

    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    /** Looks at the files as long as the calling verticle lives; a pair that cannot be used is warned of once. */
    void watch(Vertx vertx, HttpServer server, LineLimits limits) {
        var used = new AtomicReference<>(first);
        var warned = new AtomicReference<>("");
        vertx.setPeriodic(
                lookEvery.toMillis(),
                _ -> vertx.executeBlocking(
                                // Their dates tell nothing: a renewed file may come with an older one, by a link.
                                () -> Certificate.read(vertx, first.chainFile(), first.keyFile()))
                        .onSuccess(found -> {
                            warned.set("");
                            if (!found.equals(used.getAndSet(found))) {
                                use(server, limits, found);
                            }
                        })
                        .onFailure(fault -> {
                            var sentence = String.valueOf(fault.getMessage());
                            if (!sentence.equals(warned.getAndSet(sentence))) {
                                LOG.warn("tls keeps the certificate it has: {}", sentence);
                            }
                        }));
    }

    private static void use(HttpServer server, LineLimits limits, Certificate found) {
        server.updateSSLOptions(HttpLine.overTls(limits, found).getSslOptions())
                .onSuccess(_ -> LOG.info("tls certificate renewed until={}", found.until()))
                .onFailure(fault -> LOG.warn("tls keeps the certificate it has: {}", fault.getMessage()));
    }
}
