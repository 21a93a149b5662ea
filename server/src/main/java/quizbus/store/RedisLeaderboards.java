package quizbus.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quizbus.game.Pin;
import quizbus.game.PlayerId;
import quizbus.room.Leaderboards;

/** The boards as sorted sets. */
public final class RedisLeaderboards implements Leaderboards {

    private final Redis redis;
    private final SeasonBoards seasons;

    /** {@code seasonLifetime} is how long a board over many games is kept after the last game it counted. */
    public RedisLeaderboards(Redis redis, Duration seasonLifetime) {
        this.redis = redis;
        this.seasons = new SeasonBoards(redis, seasonLifetime, SeasonBoards.PEOPLE_MOST);
    }

    @Override
    public Future<Void> raise(Pin pin, Map<PlayerId, Long> scores) {
        if (scores.isEmpty()) {
            return Future.succeededFuture();
        }
        var raise = scored(Request.cmd(Command.ZADD).arg(Keys.board(pin)).arg("GT"), scores);
        return redis.line()
                .compose(line -> line.batch(List.of(raise, expiry(pin))))
                .mapEmpty();
    }

    @Override
    public Future<Void> rewrite(Pin pin, Map<PlayerId, Long> scores) {
        var steps = new ArrayList<Request>();
        steps.add(Request.cmd(Command.MULTI));
        steps.add(Request.cmd(Command.DEL, Keys.board(pin)));
        if (!scores.isEmpty()) {
            steps.add(scored(Request.cmd(Command.ZADD).arg(Keys.board(pin)), scores));
            steps.add(expiry(pin));
        }
        steps.add(Request.cmd(Command.EXEC));
        // One write, so nothing of another room can get between MULTI and EXEC.
        return redis.line().compose(line -> line.batch(steps)).mapEmpty();
    }

    @Override
    public Future<Page> page(Pin pin, int from, int count) {
        return redis.line()
                .compose(line -> Ranked.read(line, Keys.board(pin), from, count))
                .map(ranked -> new Page(ranked.members(), rows(ranked)));
    }

    @Override
    public Future<Void> count(String board, String game, List<Haul> hauls) {
        return seasons.count(board, game, hauls);
    }

    @Override
    public Future<SeasonPage> season(String board, int from, int count) {
        return seasons.page(board, from, count);
    }

    private static List<Row> rows(Ranked ranked) {
        return ranked.rows().stream()
                .map(row -> new Row(row.rank(), new PlayerId(row.member()), row.score()))
                .toList();
    }

    private static Request scored(Request request, Map<PlayerId, Long> scores) {
        scores.forEach((player, score) -> request.arg(score).arg(player.value()));
        return request;
    }

    private static Request expiry(Pin pin) {
        return Request.cmd(Command.PEXPIRE, Keys.board(pin), RedisJournal.LIFETIME.toMillis());
    }
}
