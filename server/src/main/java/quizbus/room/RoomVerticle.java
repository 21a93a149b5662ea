package quizbus.room;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quizbus.game.Game;
import quizbus.game.Pin;
import quizbus.protocol.CloseCode;
import quizbus.room.Journal.Entry;

/** One room on the event bus: it alone touches its game, on its own loop, and nothing in it blocks. */
final class RoomVerticle extends VerticleBase implements Proceedings.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(RoomVerticle.class);
    private static final Duration INSPECTION = Duration.ofSeconds(2);
    private final House house;
    private final Duration afterTheEnd;
    private final Game game;
    private final List<Entry> log;
    private final Function<Wish, Future<Creation>> create;
    private final Runnable onClose;
    private final Pin pin;

    private final Attendance attendance = new Attendance();
    private int playersCounted;

    private long leaving = -1;

    private MessageConsumer<Request> consumer;
    private Proceedings proceedings;
    private Reception reception;
    private Hearing hearing;

    /**
     * The room as {@code log} has it.
     *
     * @param afterTheEnd how long a socket may stay in a room that is over
     * @param create makes another room for the same people
     * @param onClose runs when it leaves this node
     */
    @SuppressWarnings("NullAway.Init")
    RoomVerticle(
            House house,
            Duration afterTheEnd,
            Game game,
            List<Entry> log,
            Function<Wish, Future<Creation>> create,
            Runnable onClose) {
        this.house = house;
        this.afterTheEnd = afterTheEnd;
        this.game = game;
        this.log = log;
        this.create = create;
        this.onClose = onClose;
        pin = game.setup().pin();
    }

    @Override
    public Future<?> start() {
        var here = new Here(context);
        proceedings = new Proceedings(vertx, here, house, game, log, attendance, this);
        reception = new Reception(vertx, house, proceedings, attendance);
        hearing = new Hearing(
                proceedings,
                attendance,
                reception,
                new Rematch(house, proceedings, wish -> here.bring(create.apply(wish))),
                house.metrics());
        consumer = vertx.eventBus().localConsumer(Addresses.room(pin), message -> {
            switch (message.body()) {
                case Request.Look _ ->
                    proceedings.onceSure(
                            () -> message.reply(proceedings.game(), Addresses.LOCAL),
                            () -> message.fail(0, "Another server has this room now"));
                case Request.Rest _ -> proceedings.rest().onSuccess(_ -> message.reply(pin, Addresses.LOCAL));
                case Request.Together(var answers) -> answers.forEach(this::receive);
                default -> receive(message.body());
            }
        });
        vertx.setPeriodic(INSPECTION.toMillis(), _ -> proceedings.inspect());
        if (game.isOver()) {
            ended();
        }
        return proceedings.begin();
    }

    @Override
    public Future<?> stop() {
        proceedings.close();
        house.metrics().playersChanged(-playersCounted);
        return Future.succeededFuture();
    }

    /** One bad request must not end a game: it is told of, and the room, being immutable, is as it was. */
    private void receive(Request request) {
        try {
            switch (request) {
                case Request.Say said -> hearing.hear(said);
                case Request.Enter enter -> enter(enter);
                case Request.Gone gone -> reception.gone(gone.socket());
                case Request.Marked marked -> proceedings.cameBack(marked);
                case Request.Look _, Request.Rest _, Request.Together _ -> {}
            }
        } catch (RuntimeException fault) {
            LOG.error("room={} could not handle a request", pin, fault);
        }
        house.metrics().playersChanged(attendance.players() - playersCounted);
        playersCounted = attendance.players();
    }

    private void enter(Request.Enter enter) {
        reception.enter(enter);
        if (proceedings.game().isOver()) {
            leaveLater(Set.of(enter.socket()));
        }
    }

    @Override
    public void ended() {
        leaveLater(attendance.sockets());
    }

    /** Each socket has its own minute in a room that is over; the room goes with the last of them. */
    private void leaveLater(Collection<SocketId> sockets) {
        vertx.setTimer(
                afterTheEnd.toMillis(),
                _ -> sockets.forEach(socket -> proceedings.say(new Envelope.Close(socket, CloseCode.BYE.code()))));
        vertx.cancelTimer(leaving);
        leaving = vertx.setTimer(afterTheEnd.toMillis(), _ -> goodbye(CloseCode.BYE));
    }

    @Override
    public void superseded() {
        goodbye(CloseCode.GOING);
    }

    /** Hears nothing any more before another room of this PIN may open here. */
    private void goodbye(CloseCode code) {
        consumer.unregister();
        proceedings.endWith(new Envelope.DismissAll(code.code()));
        onClose.run();
        vertx.undeploy(deploymentID());
    }
}
