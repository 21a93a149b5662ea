package quizbus.gateway;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import quizbus.room.Pace;
import quizbus.room.Request;

/**
 * What people of one loop answer, on its way to their room: the first at once, and those of the next few milliseconds
 * together. Each was stamped when it was decoded, so that the way costs nobody a point.
 */
final class Mailbag {

    /** A room wakes another loop once for all that is in the bag. */
    private static final Duration EVERY = Duration.ofMillis(4);

    private final Consumer<Request> room;
    private final Pace pace;
    private List<Request.Say> answers = new ArrayList<>();

    Mailbag(Vertx vertx, Consumer<Request> room) {
        this.room = room;
        pace = new Pace(vertx, EVERY, this::empty);
    }

    void add(Request.Say answer) {
        answers.add(answer);
        pace.ask();
    }

    /** Sends all on: what is sent after it arrives after it. */
    void empty() {
        if (!answers.isEmpty()) {
            var all = new Request.Together(answers);
            answers = new ArrayList<>();
            room.accept(all);
        }
    }
}
