package quizbus;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.dns.AddressResolverOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
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
import quizbus.gateway.Certificate;
import quizbus.gateway.Front;
import quizbus.gateway.FrontDoor;
import quizbus.gateway.GatewayVerticle;
import quizbus.gateway.StaticFiles;
import quizbus.gateway.Tls;
import quizbus.metrics.Health;
import quizbus.metrics.LoopLag;
import quizbus.metrics.ManagementPort;
import quizbus.metrics.Metrics;
import quizbus.room.House;
import quizbus.room.LocalCodec;
import quizbus.room.Pulse;
import quizbus.room.RoomKeeper;
import quizbus.room.ServerClock;
import quizbus.store.Durability;
import quizbus.store.EmbeddedRedis;
import quizbus.store.Exposure;
import quizbus.store.MeasuredJournal;
import quizbus.store.Redis;
import quizbus.store.RedisJournal;
import quizbus.store.RedisLeaderboards;

/** Starts the server: wires its parts by hand, in reading order. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(30);
    private static final Duration SEASON = Duration.ofDays(400);
    private static final Duration LOOK_AT_CERTIFICATE = Duration.ofSeconds(10);
    private static final int SOCKETS_AN_ADDRESS = 1_000;
    private static final int BAD_SETTINGS = 2;
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

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
        // Netty's events would wake the flight recorder at the first buffer: a fifth of the whole start.
        System.getProperties().putIfAbsent("io.netty.jfr.enabled", "false");
        var random = new SecureRandom();
        var clock = new ServerClock(Instant.now(), System::nanoTime);
        var addresses = Addresses.of(config);
        // What takes long at a start takes it side by side: Redis, the questions, Vert.x.
        var starting = Beside.begin(() -> embedded(config, random));
        var loading = Beside.begin(Bank::load);
        var metrics = new Metrics();
        var vertx = Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(true)
                // As many loops as processors: more would wake one another, and do no more.
                .setEventLoopPoolSize(LOOPS)
                .setAddressResolverOptions(names()));
        var embedded = starting.result();
        var redis = Redis.open(
                vertx, config.redis().orElseGet(() -> embedded.orElseThrow().url()));
        try {
            LocalCodec.register(vertx);
            var tls = tls(vertx, config);
            var bank = loading.result();
            var files = StaticFiles.read(WebClientFolder.find());
            redis.ready(STORE_PATIENCE).await(STORE_PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
            var durability = Durability.watch(vertx, redis).await();
            config.redis().ifPresent(url -> Exposure.warn(vertx, url));
            var journal = new MeasuredJournal(new RedisJournal(redis), metrics);
            var boards = new RedisLeaderboards(redis, SEASON);
            var house = new House(
                    journal,
                    boards,
                    clock,
                    Pulse.begin(clock)::isUnbrokenSince,
                    addresses::join,
                    config.names(),
                    metrics);
            var keeper = new RoomKeeper(vertx, house, bank, random);
            metrics.rooms(keeper::size);
            var farewell = new Farewell(keeper, vertx, redis, embedded);
            var health = new Health()
                    .check("redis", redis::state)
                    .check("durability", durability::state)
                    .check("server", farewell::state);
            var front = new Front(
                    keeper,
                    boards,
                    bank,
                    clock,
                    random,
                    new Callers(clock, SOCKETS_AN_ADDRESS),
                    tls.isPresent()
                            ? FrontDoor.overTls(addresses.publicUrl(), addresses.names())
                            : new FrontDoor(addresses.publicUrl(), addresses.names()),
                    files,
                    addresses::join,
                    config.hostKey(),
                    tls,
                    config.proxies(),
                    health::isReady,
                    metrics);
            open(vertx, front, config);
            bind(
                    ManagementPort.open(vertx, config.managementPort(), metrics, health),
                    Setting.QUIZBUS_MANAGEMENT_PORT,
                    config.managementPort());
            LoopLag.measure(vertx, LOOPS, metrics, System::nanoTime).await();
            farewell.onSignal();
            LOG.info("ready questions={} port={}", bank.size(), config.port());
        } catch (Exception fault) {
            Farewell.close(vertx, redis, embedded);
            throw fault;
        }
        System.out.println("Quizbus is ready. Open one of:");
        addresses.all().forEach(url -> System.out.println("  " + url));
        config.names().prepare();
    }

    private static Optional<EmbeddedRedis> embedded(Config config, RandomGenerator random) {
        return config.redis().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedRedis.start(config.data(), System.getenv("PATH"), password(random)));
    }

    private static Optional<Tls> tls(Vertx vertx, Config config) throws Certificate.Unusable {
        if (config.tls().isEmpty()) {
            if (Addresses.areOverheard(config)) {
                LOG.warn("tls off: whoever listens on the network reads names, answers and tickets;"
                        + " set QUIZBUS_TLS_CERT and QUIZBUS_TLS_KEY, or put a proxy in front");
            }
            return Optional.empty();
        }
        var files = config.tls().get();
        var certificate = Certificate.read(vertx, files.certificate(), files.key());
        LOG.info("tls on until={}", certificate.until());
        return Optional.of(new Tls(certificate, LOOK_AT_CERTIFICATE));
    }

    /** One gateway a processor, all on the same port. */
    private static void open(Vertx vertx, Front front, Config config) {
        var gateways = new ArrayList<Future<?>>();
        for (var loop = 0; loop < LOOPS; loop++) {
            gateways.add(vertx.deployVerticle(
                    new GatewayVerticle(loop, front, config.host(), config.port()), new DeploymentOptions()));
        }
        bind(Future.all(gateways), Setting.QUIZBUS_PORT, config.port());
    }

    /** Waits until that port is ours, or says how to choose another. */
    private static void bind(Future<?> listening, Setting setting, int port) {
        try {
            listening.await();
        } catch (Exception fault) {
            // Native transports have an exception of their own for it.
            throw String.valueOf(fault.getMessage()).contains("already in use")
                    ? new IllegalStateException(
                            "Port %d is taken. Choose another: %s=%d deploy/serve".formatted(port, setting, port + 1),
                            fault)
                    : new IllegalStateException("Port %d: %s".formatted(port, fault.getMessage()), fault);
        }
    }

    /** Without a resolv.conf, Netty would ask public name servers for the names of a private network. */
    private static AddressResolverOptions names() {
        var options = new AddressResolverOptions();
        return File.separatorChar == '/' && !Files.exists(Path.of("/etc/resolv.conf"))
                ? options.addServer("127.0.0.1")
                : options;
    }

    private static String password(RandomGenerator random) {
        return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }

    private static void fail(@Nullable String sentence, int status) {
        System.err.println(sentence);
        System.exit(status);
    }
}
