package quizbus.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import quizbus.game.Game;
import quizbus.game.Pin;
import quizbus.protocol.CreateRoom;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.RoomCreated;
import quizbus.protocol.Topics;
import quizbus.room.Creation;
import quizbus.room.Pages;
import quizbus.room.Ticket;

/** All calls under {@code /api}. */
final class Api {

    private static final int BODY_BYTES = 16 * 1024;
    private static final int ROWS = 10;
    private static final int ROWS_MOST = 1_000;
    private static final int FROM_MOST = 1_000_000;
    private static final Pattern BOARD = Pattern.compile("[a-z0-9-]{1,40}");

    private final Front front;
    private final Topics topics;

    Api(Front front) {
        this.front = front;
        this.topics = topics(front);
    }

    void mount(Router router) {
        router.post("/api/rooms")
                .handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES))
                .handler(this::create);
        router.get("/api/rooms/:pin").handler(context -> look(context, game -> sent(context, Pages.summary(game))));
        router.get("/api/rooms/:pin/leaderboard").handler(this::leaderboard);
        router.get("/api/rooms/:pin/report").handler(this::report);
        router.get("/api/topics").handler(context -> sent(context, topics));
        router.get("/api/boards/:board").handler(this::board);
    }

    private void create(RoutingContext context) {
        if (!showsTheKey(context)) {
            return;
        }
        if (!front.callers().mayCreate(address(context))) {
            Replies.refuse(context, ErrorCode.RATE_LIMITED, "Too many rooms come from your address. Wait a minute.");
            return;
        }
        var body = Utf8.strict(ByteBuffer.wrap(
                context.body().buffer() == null
                        ? new byte[0]
                        : context.body().buffer().getBytes()));
        switch (CreateRoom.read(body.orElse("\0"))) {
            case CreateRoom.Read.Malformed(var sentence) -> Replies.refuse(context, ErrorCode.MALFORMED, sentence);
            case CreateRoom.Read.Good(var room) ->
                Wishes.fault(room)
                        .ifPresentOrElse(
                                sentence -> Replies.refuse(context, ErrorCode.MALFORMED, sentence),
                                () -> answer(
                                        context, front.keeper().create(Wishes.of(room)), made -> tell(context, made)));
        }
    }

    /** Whether the caller may make rooms here; if not, that is said. */
    private boolean showsTheKey(RoutingContext context) {
        if (front.hostKey().isEmpty()) {
            return true;
        }
        var key = bearer(context);
        var tickets = front.callers().tickets();
        if (key.isPresent() && !tickets.mayShow(address(context), Ticket.hash(key.get()))) {
            Replies.refuse(context, ErrorCode.RATE_LIMITED, Replies.WRONG_TICKETS);
            return false;
        }
        if (key.filter(shown -> isSame(front.hostKey().get(), shown)).isPresent()) {
            tickets.wasGood(address(context), Ticket.hash(key.get()));
            return true;
        }
        if (key.isPresent()) {
            tickets.wasWrong(address(context));
        }
        Replies.refuse(context, ErrorCode.FORBIDDEN, "Creating a room here needs the host key of the operator.");
        return false;
    }

    private void tell(RoutingContext context, Creation creation) {
        switch (creation) {
            case Creation.Refused(var code, var sentence) -> Replies.refuse(context, code, sentence);
            case Creation.Made(var pin, var host) -> {
                front.callers().guesses().atHome(address(context), pin.digits());
                front.callers().tickets().wasGood(address(context), host.hash());
                Replies.send(
                        context,
                        201,
                        new RoomCreated(
                                pin.digits(), host.secret(), front.joinUrl().apply(pin)));
            }
        }
    }

    private void leaderboard(RoutingContext context) {
        rows(
                context,
                (from, count) -> look(
                        context,
                        game -> answer(
                                context,
                                front.boards().page(game.setup().pin(), from, count),
                                page -> sent(context, Pages.leaderboard(game, page)))));
    }

    private void board(RoutingContext context) {
        var board = path(context, "board");
        if (!BOARD.matcher(board).matches()) {
            Replies.refuse(context, ErrorCode.MALFORMED, "A board has a name of 1 to 40 small letters, digits and -.");
            return;
        }
        rows(
                context,
                (from, count) -> answer(
                        context, front.boards().season(board, from, count), page -> sent(context, Pages.season(page))));
    }

    private void report(RoutingContext context) {
        var token = bearer(context);
        if (token.isEmpty()) {
            Replies.refuse(context, ErrorCode.FORBIDDEN, "The report needs the host token: Authorization: Bearer …");
            return;
        }
        var address = address(context);
        var tickets = front.callers().tickets();
        var hash = Ticket.hash(token.get());
        if (!tickets.mayShow(address, hash)) {
            Replies.refuse(context, ErrorCode.RATE_LIMITED, Replies.WRONG_TICKETS);
            return;
        }
        if (!front.callers().mayReport(address)) {
            Replies.refuse(context, ErrorCode.RATE_LIMITED, "Too many reports are read from here. Wait a moment.");
            return;
        }
        look(context, game -> {
            if (game.setup().hosts().contains(hash)) {
                tickets.wasGood(address, hash);
                ReportPage.send(context, game);
            } else if (tickets.wasWrong(address)) {
                Replies.refuse(context, ErrorCode.BAD_TOKEN, "This is not the host token of the room.");
            } else {
                Replies.refuse(context, ErrorCode.RATE_LIMITED, Replies.WRONG_TICKETS);
            }
        });
    }

    /** Hands on the room of the path; a wrong PIN costs its caller a guess. */
    private void look(RoutingContext context, Consumer<Game> then) {
        var address = address(context);
        var asked = path(context, "pin");
        // A text that is no PIN cannot be right, and costs as much.
        var pin = Pin.parse(asked);
        var loop = context.vertx().getOrCreateContext();
        front.callers()
                .guesses()
                .begin(
                        address,
                        pin.map(Pin::digits).orElse(""),
                        task -> loop.runOnContext(_ -> task.run()),
                        guess -> guess.ifPresentOrElse(
                                begun -> find(context, pin, begun, then),
                                () -> Replies.refuse(context, ErrorCode.RATE_LIMITED, Replies.WRONG_PINS)));
    }

    private void find(RoutingContext context, Optional<Pin> pin, Guesses.Guess guess, Consumer<Game> then) {
        var found = pin.map(front.keeper()::look)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .onFailure(_ -> guess.giveBack());
        answer(
                context,
                found,
                game -> game.ifPresentOrElse(
                        room -> {
                            guess.giveBack();
                            then.accept(room);
                        },
                        () -> notFound(context, guess.wasWrong())));
    }

    private static void notFound(RoutingContext context, boolean isTold) {
        if (isTold) {
            Replies.refuse(context, ErrorCode.ROOM_NOT_FOUND, "There is no such room. Check the PIN.");
        } else {
            Replies.refuse(context, ErrorCode.RATE_LIMITED, Replies.WRONG_PINS);
        }
    }

    private interface Rows {
        void read(int from, int count);
    }

    private static void rows(RoutingContext context, Rows then) {
        var from = number(context, "from", 0, 0, FROM_MOST);
        var count = number(context, "count", ROWS, 1, ROWS_MOST);
        if (from.isPresent() && count.isPresent()) {
            then.read(from.get(), count.get());
        } else {
            Replies.refuse(
                    context,
                    ErrorCode.MALFORMED,
                    "from is a number from 0 on, and count one from 1 to " + ROWS_MOST + ".");
        }
    }

    private static Optional<Integer> number(RoutingContext context, String name, int otherwise, int min, int max) {
        var values = context.queryParam(name);
        if (values.isEmpty()) {
            return Optional.of(otherwise);
        }
        return Optional.of(values.getFirst())
                .filter(text -> text.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .filter(number -> number >= min && number <= max);
    }

    /** What fails here is the store: all else was checked before. */
    static <T> void answer(RoutingContext context, Future<T> future, Consumer<T> then) {
        var loop = context.vertx().getOrCreateContext();
        future.onComplete(done -> loop.runOnContext(_ -> {
            if (done.succeeded()) {
                then.accept(done.result());
            } else {
                Replies.refuse(context, ErrorCode.STORAGE_UNAVAILABLE, Replies.STORAGE);
            }
        }));
    }

    private static String path(RoutingContext context, String name) {
        return Objects.requireNonNullElse(context.pathParam(name), "");
    }

    private static void sent(RoutingContext context, Record body) {
        Replies.send(context, 200, body);
    }

    private String address(RoutingContext context) {
        return Address.of(context.request(), front.proxies());
    }

    private static Optional<String> bearer(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip())
                .filter(token -> !token.isEmpty());
    }

    private static boolean isSame(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }

    private static Topics topics(Front front) {
        var bank = front.bank();
        return new Topics(
                bank.domains().stream()
                        .map(domain -> new Topics.Domain(
                                domain.id(),
                                domain.name(),
                                bank.topics(domain).stream()
                                        .map(topic -> new Topics.Topic(topic.id(), topic.name(), bank.count(topic)))
                                        .toList()))
                        .toList(),
                bank.size());
    }
}
