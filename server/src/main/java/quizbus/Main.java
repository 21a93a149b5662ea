package quizbus;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.BindException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quizbus.bank.Bank;
import quizbus.gateway.Callers;
import quizbus.gateway.Front;
import quizbus.gateway.FrontDoor;
import quizbus.gateway.GatewayVerticle;
import quizbus.gateway.StaticFiles;
import quizbus.room.House;
import quizbus.room.LocalCodec;
import quizbus.room.RoomKeeper;
import quizbus.room.ServerClock;
import quizbus.store.EmbeddedRedis;
import quizbus.store.Redis;
import quizbus.store.RedisJournal;
import quizbus.store.RedisLeaderboards;

/** Starts the server: wires its parts by hand, in reading order. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(30);
    private static final Duration SEASON = Duration.ofDays(400);
    private static final int SOCKETS_AN_ADDRESS = 1_000;
    private static final int BAD_SETTINGS = 2;

    private Main() {}

    /** {@code --help} lists the settings; nothing else is read from the command line. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.out.print(Setting.help());
            return;
        }
        try {
            run(Config.read(System.getenv()));
        } catch (Config.Faults faults) {
            fail(faults.getMessage(), BAD_SETTINGS);
        } catch (Exception fault) {
            LOG.debug("start failed", fault);
            fail(fault.getMessage() == null ? fault.toString() : fault.getMessage(), 1);
        }
    }

    private static void run(Config config) throws Exception {
        var random = new SecureRandom();
        var clock = new ServerClock(Instant.now(), System::nanoTime);
        var addresses = Addresses.of(config);
        var embedded = config.redis().isPresent()
                ? Optional.<EmbeddedRedis>empty()
                : Optional.of(EmbeddedRedis.start(config.data(), System.getenv("PATH"), password(random)));
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        try {
            LocalCodec.register(vertx);
            var redis = Redis.open(
                    vertx, config.redis().orElseGet(() -> embedded.orElseThrow().url()));
            var bank = Bank.load();
            var files = StaticFiles.read(WebClientFolder.find());
            redis.ready(STORE_PATIENCE).await(STORE_PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
            var boards = new RedisLeaderboards(redis, SEASON);
            var house = new House(new RedisJournal(redis), boards, clock, addresses::join);
            var front = new Front(
                    new RoomKeeper(vertx, house, bank, random),
                    boards,
                    bank,
                    clock,
                    random,
                    new Callers(clock, SOCKETS_AN_ADDRESS),
                    new FrontDoor(addresses.publicUrl(), addresses.names()),
                    files,
                    addresses::join,
                    config.hostKey(),
                    config.proxies(),
                    () -> true);
            open(vertx, front, config);
        } catch (Exception fault) {
            close(vertx, embedded);
            throw fault;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(vertx, embedded), "goodbye"));
        LOG.info("ready questions={} port={}", Bank.load().size(), config.port());
        System.out.println("Quizbus is ready. Open one of:");
        addresses.all().forEach(url -> System.out.println("  " + url));
    }

    /** One gateway a processor, all on the same port. */
    private static void open(Vertx vertx, Front front, Config config) {
        var gateways = new ArrayList<Future<?>>();
        for (var loop = 0; loop < Runtime.getRuntime().availableProcessors(); loop++) {
            gateways.add(vertx.deployVerticle(
                    new GatewayVerticle(loop, front, config.host(), config.port()), new DeploymentOptions()));
        }
        try {
            Future.all(gateways).await();
        } catch (Exception fault) {
            throw fault instanceof BindException || fault.getCause() instanceof BindException
                    ? new IllegalStateException(
                            "Port %d is taken. Choose another: QUIZBUS_PORT=%d deploy/serve"
                                    .formatted(config.port(), config.port() + 1),
                            fault)
                    : new IllegalStateException("The gateway did not start: " + fault.getMessage(), fault);
        }
    }

    private static void close(Vertx vertx, Optional<EmbeddedRedis> embedded) {
        try {
            vertx.close().await();
        } finally {
            embedded.ifPresent(EmbeddedRedis::close);
        }
    }

    private static String password(RandomGenerator random) {
        return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }

    private static void fail(@Nullable String sentence, int status) {
        System.err.println(sentence);
        System.exit(status);
    }
}
