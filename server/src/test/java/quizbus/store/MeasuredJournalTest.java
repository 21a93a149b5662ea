package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static quizbus.store.Samples.PIN;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import quizbus.metrics.Health;
import quizbus.metrics.ManagementPort;
import quizbus.metrics.Metrics;
import quizbus.room.Journal.Entry;
import quizbus.room.Journal.EntryId;

@ExtendWith(RedisForTests.class)
class MeasuredJournalTest {

    private final Metrics metrics = new Metrics();
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void onlyWhatBecameDurableCounts(RedisServer server) throws Exception {
        var redis = Redis.open(vertx, server.url());
        var journal = new MeasuredJournal(new RedisJournal(redis), metrics);
        var all = Samples.everyType();
        var answers = all.stream()
                .filter(quizbus.game.Event.AnswerTaken.class::isInstance)
                .count();

        journal.create(PIN, List.of(Samples.created())).await();
        journal.append(PIN, EntryId.FIRST, new Entry(new EntryId(1, 2), all)).await();
        journal.append(PIN, EntryId.FIRST, new Entry(new EntryId(1, 2), List.of(Samples.gone(1))))
                .await();
        redis.close().await();

        var told = told();
        assertTrue(told.contains("quizbus_answers_accepted_total " + answers + ".0\n"), told);
        assertTrue(told.contains("quizbus_commits_seconds_count 1\n"), told);
        assertTrue(told.contains("quizbus_commits_superseded_total 1.0\n"), told);
    }

    private String told() throws Exception {
        var port = ManagementPort.open(vertx, 0, metrics, new Health()).await().actualPort();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
