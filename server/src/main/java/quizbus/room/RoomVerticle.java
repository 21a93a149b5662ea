package quizbus.room;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.List;
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
    private static final Duration AFTER_THE_END = Duration.ofMinutes(1);

    private final House house;
    private final Game game;
    private final List<Entry> log;
    private final Function<Wish, Future<Creation>> create;
    private final Runnable onClose;
    private final Pin pin;

    private final Attendance attendance = new Attendance();
    private int playersCounted;

    private Proceedings proceedings;
    private Reception reception;
    private Hearing hearing;

    /** The room as {@code log} has it; {@code create} makes another one for the same people. {@code onClose} runs when it leaves this node. */
    @SuppressWarnings("NullAway.Init")
    RoomVerticle(House house, Game game, List<Entry> log, Function<Wish, Future<Creation>> create, Runnable onClose) {
        this.house = house;
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
        reception = new Reception(house, proceedings, attendance);
        hearing = new Hearing(
                proceedings,
                attendance,
                reception,
                new Rematch(house, proceedings, wish -> here.bring(create.apply(wish))),
                house.metrics());
        vertx.eventBus().<Request>localConsumer(Addresses.room(pin), message -> {
            if (message.body() instanceof Request.Look) {
                message.reply(proceedings.game(), Addresses.LOCAL);
            } else {
                receive(message.body());
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
                case Request.Enter enter -> reception.enter(enter);
                case Request.Gone gone -> reception.gone(gone.socket());
                case Request.Marked marked -> proceedings.cameBack(marked);
                case Request.Look _ -> {}
            }
        } catch (RuntimeException fault) {
            LOG.error("room={} could not handle a request", pin, fault);
        }
        house.metrics().playersChanged(attendance.players() - playersCounted);
        playersCounted = attendance.players();
    }

    @Override
    public void ended() {
        vertx.setTimer(AFTER_THE_END.toMillis(), _ -> goodbye(CloseCode.BYE));
    }

    @Override
    public void superseded() {
        goodbye(CloseCode.GOING);
    }

    private void goodbye(CloseCode code) {
        onClose.run();
        proceedings.say(new Envelope.DismissAll(code.code()));
        vertx.undeploy(deploymentID());
    }
}
