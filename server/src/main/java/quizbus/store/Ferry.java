package quizbus.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.impl.types.ErrorType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import quizbus.room.Pace;

/**
 * Takes what rooms write across to Redis: the first at once, and all that comes in the next few milliseconds together.
 *
 * <p>A trip costs Redis one sync of its disk and both sides a wake-up, whoever is aboard, so that many answers at a time
 * cost little more than one.
 */
final class Ferry {

    /** Long enough to fill the ferry at a thousand answers a second, too short for anyone to notice. */
    static final Duration EVERY = Duration.ofMillis(4);

    /** Commands that stay together, and who waits for their replies. */
    private record Load(List<Request> requests, Promise<List<Reply>> replies) {}

    private final Pace pace;
    private final Context context;
    private final Function<List<Request>, Future<List<Reply>>> crossing;
    private List<Load> waiting = new ArrayList<>();
    private boolean isCalled;

    /**
     * @param context where trips begin
     * @param crossing sends all in one write; the first error reply is the failure of the whole
     */
    Ferry(Vertx vertx, Context context, Function<List<Request>, Future<List<Reply>>> crossing) {
        pace = new Pace(vertx, EVERY, this::leave);
        this.context = context;
        this.crossing = crossing;
    }

    /**
     * The replies to these commands, in order and with none of another between them; the first error reply is the failure
     * of the whole. They may be sent twice, so that it must do no harm.
     */
    Future<List<Reply>> carry(List<Request> requests) {
        var load = new Load(requests, Promise.promise());
        if (board(load)) {
            context.runOnContext(_ -> pace.ask());
        }
        return load.replies().future();
    }

    /** True for the first aboard, who calls for the trip. */
    private synchronized boolean board(Load load) {
        waiting.add(load);
        var isFirst = !isCalled;
        isCalled = true;
        return isFirst;
    }

    private synchronized List<Load> aboard() {
        var loads = waiting;
        waiting = new ArrayList<>();
        isCalled = false;
        return loads;
    }

    private void leave() {
        var loads = aboard();
        crossing.apply(loads.stream().flatMap(load -> load.requests().stream()).toList())
                .onSuccess(replies -> handOut(loads, replies))
                .onFailure(cause -> apart(loads, cause));
    }

    private static void handOut(List<Load> loads, List<Reply> replies) {
        var from = 0;
        for (var load : loads) {
            var to = from + load.requests().size();
            load.replies().complete(List.copyOf(replies.subList(from, to)));
            from = to;
        }
    }

    /** What Redis refused was one load's affair: the others go again, each alone. */
    private void apart(List<Load> loads, Throwable cause) {
        if (loads.size() == 1 || !(cause instanceof ErrorType)) {
            loads.forEach(load -> load.replies().fail(cause));
        } else {
            loads.forEach(load -> crossing.apply(load.requests()).onComplete(load.replies()));
        }
    }
}
