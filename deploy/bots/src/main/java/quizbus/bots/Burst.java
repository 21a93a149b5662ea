package quizbus.bots;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import quizbus.bank.Bank;
import quizbus.bots.Shot.Part;

/** Nearly everybody answers in the last tenth of a second, a few in the grace after it, and a few too late. */
public final class Burst {

    /** The time limit of the question, in milliseconds. */
    public static final int LIMIT_MILLIS = 5_000;

    /** How long the store stands still, where it does: from before the first answer to after the last that may count. */
    private static final Duration STANDSTILL = Duration.ofMillis(800);

    private static final int STANDSTILL_FROM = -200;
    /** One in so many answers in the grace, and another one too late. */
    private static final int STRAGGLER_EVERY = 10;

    private static final String ROOM = "{\"mode\":\"hosted\",\"round\":{\"count\":1,\"kinds\":[\"single\"]},"
            + "\"settings\":{\"readingSeconds\":1,\"secondsPerQuestion\":5,\"scoring\":\"balanced\",\"maxPlayers\":1000}}";

    private final URI server;
    private final Clients clients;
    private final int players;
    private final Knowledge knowledge = new Knowledge(Bank.load());

    /** So many players on the server at that address of this machine. */
    public Burst(URI server, Clients clients, int players) {
        this.server = server;
        this.clients = clients;
        this.players = players;
    }

    /** One question, on which all press the right answer. */
    public List<Shot> play() throws IOException {
        return play(List.of());
    }

    /** The same while the store stands still: all answers queue up until the time is over. */
    public List<Shot> playBeforeA(Store standing) throws IOException {
        return play(List.of(standing));
    }

    private List<Shot> play(List<Store> standing) throws IOException {
        var room = new Web(clients.http(), server).create(ROOM);
        var host = Bot.connect(clients.http(), server);
        host.say(Bot.message("host").put("pin", room.pin()).put("token", room.hostToken()))
                .next("welcome");
        var clock = ServerClock.ask(host);
        var bots = new ArrayList<Bot>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int seat = 0; seat < players; seat++) {
                var bot = Bot.connect(clients.http(), server);
                bots.add(bot);
                bot.say(Bot.message("join").put("pin", room.pin()).put("name", "P" + seat))
                        .next("welcome");
            }
            var shots = new ArrayList<CompletableFuture<Shot>>();
            for (int seat = 0; seat < players; seat++) {
                var bot = bots.get(seat);
                var part = part(seat);
                double moment = LIMIT_MILLIS + part.moment(seat, players);
                shots.add(CompletableFuture.supplyAsync(() -> shoot(bot, part, moment, clock), threads));
            }
            host.say(Bot.message("start"));
            for (var store : standing) {
                clock.await(opensAt(host.next("question")) + LIMIT_MILLIS + STANDSTILL_FROM);
                store.standStill(STANDSTILL);
            }
            return shots.stream().map(CompletableFuture::join).toList();
        } finally {
            bots.forEach(Bot::close);
            host.close();
        }
    }

    private Shot shoot(Bot bot, Part part, double moment, ServerClock clock) {
        var question = bot.next("question");
        var message = Bot.message("answer").put("question", 1).put("id", "a");
        message.set("answer", knowledge.answer(question, true, new Random()));
        clock.await(opensAt(question) + moment);
        double sentAt = clock.now() - opensAt(question);
        bot.say(message);
        var told = bot.next(Bot::isReply, "a reply");
        double toldAt = clock.now() - opensAt(question);
        var isCounted = told.get("type").asText().equals("accepted");
        if (!isCounted && !told.get("code").asText().equals("question_closed")) {
            throw new AssertionError("Refused for another reason than time: " + told);
        }
        return new Shot(part, sentAt, toldAt, isCounted, bot.next("result"));
    }

    private static Part part(int seat) {
        return switch (seat % STRAGGLER_EVERY) {
            case 3 -> Part.IN_THE_GRACE;
            case 7 -> Part.TOO_LATE;
            default -> Part.IN_TIME;
        };
    }

    private static long opensAt(JsonNode question) {
        return question.get("opensAt").asLong();
    }

    /** The clock of the server, in milliseconds, read from here: by the quickest of some pings. */
    private record ServerClock(double ahead) {

        private static final int PINGS = 20;

        static ServerClock ask(Bot bot) {
            var quickest = Double.MAX_VALUE;
            var ahead = 0.0;
            for (int ping = 0; ping < PINGS; ping++) {
                var sent = local();
                var at = bot.say(Bot.message("ping").put("t", ping))
                        .next("pong")
                        .get("at")
                        .asLong();
                var trip = local() - sent;
                if (trip < quickest) {
                    quickest = trip;
                    // The server tells whole milliseconds, cut off.
                    ahead = at + 0.5 - sent - trip / 2;
                }
            }
            return new ServerClock(ahead);
        }

        double now() {
            return local() + ahead;
        }

        void await(double moment) {
            for (var left = moment - now(); left > 0; left = moment - now()) {
                LockSupport.parkNanos((long) (left * 1_000_000));
            }
        }

        private static double local() {
            return System.nanoTime() / 1_000_000.0;
        }
    }
}
