package quizbus.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import quizbus.room.Leaderboards.Haul;
import quizbus.room.Leaderboards.SeasonPage;
import quizbus.room.Leaderboards.SeasonRow;

/**
 * The boards over many games: what a person won in all, as {@code points·2^20 + right}.
 *
 * <p>A game is added under a watch on the set of games counted, so it counts once however often it is written. Beyond
 * the cap the lowest people leave the board.
 */
final class SeasonBoards {

    static final int PEOPLE_MOST = 10_000;

    private static final int RIGHT_BITS = 20;
    private static final int TRIES_MOST = 20;

    private final Redis redis;
    private final Duration lifetime;
    private final int peopleMost;

    /** Games are counted one after another: two of this process never spoil each other's watch. */
    private Future<Void> last = Future.succeededFuture();

    SeasonBoards(Redis redis, Duration lifetime, int peopleMost) {
        this.redis = redis;
        this.lifetime = lifetime;
        this.peopleMost = peopleMost;
    }

    synchronized Future<Void> count(String board, String game, List<Haul> hauls) {
        if (hauls.isEmpty()) {
            return Future.succeededFuture();
        }
        last = last.transform(_ -> redis.line())
                .compose(line -> line.apart(own -> add(own, board, game, hauls, TRIES_MOST))
                        .compose(_ -> trim(line, board)));
        return redis.here(last);
    }

    Future<SeasonPage> page(String board, int from, int count) {
        return redis.line()
                .compose(line -> Ranked.read(line, Keys.season(board), from, count)
                        .compose(ranked -> named(line, board, ranked)));
    }

    private Future<Void> add(RedisConnection own, String board, String game, List<Haul> hauls, int tries) {
        if (tries == 0) {
            return Future.failedFuture("Board " + board + " is written by too many at once");
        }
        var games = Keys.seasonGames(board);
        return Line.send(own, Request.cmd(Command.WATCH, games))
                .compose(_ -> Line.send(own, Request.cmd(Command.SISMEMBER, games, game)))
                .compose(counted -> counted.number() == 1
                        ? Line.send(own, Request.cmd(Command.UNWATCH))
                        : Line.batch(own, transaction(board, game, hauls)).map(List::getLast))
                .compose(done -> done.isNil() ? add(own, board, game, hauls, tries - 1) : Future.succeededFuture());
    }

    private List<Request> transaction(String board, String game, List<Haul> hauls) {
        var steps = new ArrayList<Request>();
        steps.add(Request.cmd(Command.MULTI));
        steps.add(Request.cmd(Command.SADD, Keys.seasonGames(board), game));
        var names = Request.cmd(Command.HSET).arg(Keys.seasonNames(board));
        for (var haul : hauls) {
            var won = ((long) haul.points() << RIGHT_BITS) + haul.right();
            steps.add(Request.cmd(Command.ZINCRBY, Keys.season(board), won, haul.key()));
            names.arg(haul.key()).arg(haul.name());
        }
        steps.add(names);
        for (var key : List.of(Keys.season(board), Keys.seasonNames(board), Keys.seasonGames(board))) {
            steps.add(Request.cmd(Command.PEXPIRE, key, lifetime.toMillis()));
        }
        steps.add(Request.cmd(Command.EXEC));
        return steps;
    }

    private Future<Void> trim(Line line, String board) {
        return line.send(Request.cmd(Command.ZRANGE, Keys.season(board), 0, -(peopleMost + 1)))
                .compose(lowest -> lowest.size() == 0
                        ? Future.succeededFuture()
                        : line.batch(List.of(
                                        remove(Command.ZREM, Keys.season(board), lowest),
                                        remove(Command.HDEL, Keys.seasonNames(board), lowest)))
                                .mapEmpty());
    }

    private static Request remove(Command command, String key, Reply members) {
        var request = Request.cmd(command).arg(key);
        members.all().forEach(member -> request.arg(member.text()));
        return request;
    }

    private static Future<SeasonPage> named(Line line, String board, Ranked ranked) {
        if (ranked.rows().isEmpty()) {
            return Future.succeededFuture(new SeasonPage(ranked.members(), List.of()));
        }
        var names = Request.cmd(Command.HMGET).arg(Keys.seasonNames(board));
        ranked.rows().forEach(row -> names.arg(row.member()));
        return line.send(names).map(found -> {
            var rows = new ArrayList<SeasonRow>();
            for (var row : ranked.rows()) {
                rows.add(row(row, found.get(rows.size())));
            }
            return new SeasonPage(ranked.members(), rows);
        });
    }

    private static SeasonRow row(Ranked.Place row, Reply name) {
        return new SeasonRow(row.rank(), row.member(), name.isNil() ? "" : name.text(), row.score() >> RIGHT_BITS, (int)
                (row.score() & ((1 << RIGHT_BITS) - 1)));
    }
}
