package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quizbus.store.Futures.get;
import static quizbus.store.Samples.PIN;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import quizbus.game.PlayerId;
import quizbus.game.Score;
import quizbus.room.Leaderboards.Haul;
import quizbus.room.Leaderboards.Page;
import quizbus.room.Leaderboards.Row;
import quizbus.room.Leaderboards.SeasonPage;
import quizbus.room.Leaderboards.SeasonRow;

@ExtendWith(RedisForTests.class)
class RedisLeaderboardsTest {

    private final Vertx vertx = Vertx.vertx();
    private final RedisServer server;
    private Redis redis;
    private RedisLeaderboards boards;

    RedisLeaderboardsTest(RedisServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        redis = Redis.open(vertx, server.url());
        boards = new RedisLeaderboards(redis, Duration.ofDays(400));
    }

    @AfterEach
    void close() {
        get(redis.close());
        get(vertx.close());
    }

    @Test
    void tiesShareARank() {
        get(boards.raise(PIN, scores("p1", 10, "p2", 30, "p3", 20, "p4", 20, "p5", 5)));

        var page = get(boards.page(PIN, 0, 10));

        assertEquals(5, page.players());
        assertEquals(List.of(1, 2, 2, 4, 5), page.rows().stream().map(Row::rank).toList());
    }

    @Test
    void aPageThatStartsInsideATieKnowsItsRank() {
        get(boards.raise(PIN, scores("p1", 20, "p2", 20, "p3", 20, "p4", 10)));

        var page = get(boards.page(PIN, 2, 2));

        assertEquals(List.of(1, 4), page.rows().stream().map(Row::rank).toList());
    }

    @Test
    void aScoreNeverFallsByRaising() {
        get(boards.raise(PIN, scores("p1", 20, "p2", 10)));
        get(boards.raise(PIN, scores("p1", 15, "p2", 12)));

        assertEquals(new Page(2, List.of(row(1, "p1", 20), row(2, "p2", 12))), get(boards.page(PIN, 0, 10)));
    }

    @Test
    void aRewriteReplacesTheBoardWhole() {
        get(boards.raise(PIN, scores("p1", 20, "p2", 10)));
        get(boards.rewrite(PIN, scores("p2", 5)));

        assertEquals(new Page(1, List.of(row(1, "p2", 5))), get(boards.page(PIN, 0, 10)));

        get(boards.rewrite(PIN, Map.of()));
        assertEquals(new Page(0, List.of()), get(boards.page(PIN, 0, 10)));
    }

    @Test
    void theLargestScoreComesBackExactly() {
        var most = new Score(200_000, 100, 12_345).packed();

        get(boards.raise(PIN, Map.of(new PlayerId("p1"), most)));

        assertEquals(most, get(boards.page(PIN, 0, 1)).rows().getFirst().score());
    }

    @Test
    void aBoardOfAThousandIsWrittenAndPaged() {
        var scores = new HashMap<PlayerId, Long>();
        for (int player = 1; player <= 1000; player++) {
            scores.put(new PlayerId("p" + player), (long) player);
        }

        get(boards.raise(PIN, scores));

        assertEquals(
                row(1, "p1000", 1000), get(boards.page(PIN, 0, 1000)).rows().getFirst());
        assertEquals(row(1000, "p1", 1), get(boards.page(PIN, 999, 10)).rows().getLast());
        assertEquals(0, get(boards.page(PIN, 1000, 10)).rows().size());
    }

    @Test
    void aGameCountsOnceHoweverOftenItIsWritten() {
        var hauls = List.of(new Haul("ada", "Ada \uD83D\uDE80", 900, 3), new Haul("bob", "Bob", 900, 2));

        for (int i = 0; i < 3; i++) {
            get(boards.count("tuesday", "game-1", hauls));
        }
        get(boards.count("tuesday", "game-2", List.of(new Haul("bob", "Bobby", 100, 1))));

        var expected = new SeasonPage(
                2,
                List.of(
                        new SeasonRow(1, "bob", "Bobby", 1000, 3),
                        new SeasonRow(2, "ada", "Ada \uD83D\uDE80", 900, 3)));
        assertEquals(expected, get(boards.season("tuesday", 0, 10)));
    }

    @Test
    void gamesThatEndTogetherAllCountOnce() {
        var elsewhere = new RedisLeaderboards(redis, Duration.ofDays(400));
        var counts = new ArrayList<Future<Void>>();

        for (int game = 0; game < 20; game++) {
            var haul = List.of(new Haul("ada", "Ada", 1, 1));
            counts.add(boards.count("tuesday", "game-" + game, haul));
            counts.add(elsewhere.count("tuesday", "game-" + game, haul));
        }
        get(Future.all(counts));

        assertEquals(20, get(boards.season("tuesday", 0, 1)).rows().getFirst().points());
    }

    @Test
    void beyondTheCapTheLowestLeave() {
        var small = new SeasonBoards(redis, Duration.ofDays(1), 2);

        get(small.count("tuesday", "g", List.of(haul("a", 1), haul("b", 2), haul("c", 3))));

        assertEquals(
                List.of("c", "b"),
                get(small.page("tuesday", 0, 10)).rows().stream()
                        .map(SeasonRow::key)
                        .toList());
        assertEquals(":2\r\n", server.ask("HLEN", "board:tuesday:names"));
    }

    @Test
    void aSeasonThatNeverWasIsEmpty() {
        assertEquals(new SeasonPage(0, List.of()), get(boards.season("nothing", 0, 10)));
    }

    @Test
    void everyKeyHasALifetime() {
        get(boards.raise(PIN, scores("p1", 1)));
        get(boards.count("tuesday", "g", List.of(haul("a", 1))));

        for (var key : List.of("room:482913:board", "board:tuesday", "board:tuesday:names", "board:tuesday:games")) {
            assertTrue(Long.parseLong(server.ask("PTTL", key).substring(1).strip()) > 0, key);
        }
    }

    private static Haul haul(String key, int points) {
        return new Haul(key, key, points, 0);
    }

    private static Row row(int rank, String player, long score) {
        return new Row(rank, new PlayerId(player), score);
    }

    private static Map<PlayerId, Long> scores(Object... pairs) {
        var scores = new HashMap<PlayerId, Long>();
        for (int i = 0; i < pairs.length; i += 2) {
            scores.put(new PlayerId((String) pairs[i]), ((Number) pairs[i + 1]).longValue());
        }
        return scores;
    }
}
