package quizbus.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sorted set, best first, where equal scores share a rank: 1, 2, 2, 4.
 *
 * @param members how many the whole set has
 */
record Ranked(int members, List<Place> rows) {

    record Place(int rank, String member, long score) {}

    /** Rows {@code from} (0 is the best), at most {@code count}. */
    static Future<Ranked> read(Line line, String key, int from, int count) {
        if (count < 1) {
            return line.send(Request.cmd(Command.ZCARD, key)).map(size -> new Ranked(size.number(), List.of()));
        }
        var to = (long) from + count - 1;
        var part = Request.cmd(Command.ZRANGE, key, from, to, "REV", "WITHSCORES");
        return line.batch(List.of(Request.cmd(Command.ZCARD, key), part)).compose(replies -> {
            var size = replies.get(0).number();
            var found = replies.get(1);
            return found.size() == 0
                    ? Future.succeededFuture(new Ranked(size, List.of()))
                    : line.send(Request.cmd(Command.ZCOUNT, key, "(" + score(found, 0), "+inf"))
                            .map(better -> new Ranked(size, ranked(found, better.number() + 1, from)));
        });
    }

    private static List<Place> ranked(Reply found, int firstRank, int from) {
        var rows = new ArrayList<Place>();
        for (int i = 0; i < found.size() / 2; i++) {
            var score = score(found, i);
            var rank = i == 0 ? firstRank : from + i + 1;
            if (i > 0 && rows.getLast().score() == score) {
                rank = rows.getLast().rank();
            }
            rows.add(new Place(rank, found.get(2 * i).text(), score));
        }
        return List.copyOf(rows);
    }

    private static long score(Reply found, int row) {
        // Redis writes large scores like 1.5e+16.
        return new BigDecimal(found.get(2 * row + 1).text()).longValueExact();
    }
}
