package quizbus.gateway;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import quizbus.bank.Bank;
import quizbus.game.Pin;
import quizbus.metrics.Metrics;
import quizbus.names.NameRules;
import quizbus.protocol.RoomCreated;
import quizbus.room.House;
import quizbus.room.LocalCodec;
import quizbus.room.RoomKeeper;
import quizbus.room.ServerClock;
import quizbus.store.Redis;
import quizbus.store.RedisJournal;
import quizbus.store.RedisLeaderboards;
import quizbus.store.RedisServer;

/** The whole server behind two gateway loops on loopback, on a real Redis. */
final class TestHouse implements AutoCloseable {

    static final int SOCKETS = 30;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Redis store;
    private final RoomKeeper keeper;
    final int port;

    TestHouse(RedisServer redis, Path files) throws IOException {
        this(redis, files, Optional.empty());
    }

    TestHouse(RedisServer redis, Path files, Optional<String> hostKey) throws IOException {
        this(redis, files, hostKey, Optional.empty());
    }

    /** Behind a proxy on that address, and with those limits. */
    TestHouse(RedisServer redis, Path files, Set<String> proxies, Callers callers) throws IOException {
        this(redis, files, Optional.empty(), Optional.empty(), proxies, callers);
    }

    TestHouse(RedisServer redis, Path files, Optional<String> hostKey, Optional<Tls> tls) throws IOException {
        this(
                redis,
                files,
                hostKey,
                tls,
                Set.of(),
                new Callers(new ServerClock(Instant.now(), System::nanoTime), SOCKETS));
    }

    private TestHouse(
            RedisServer redis,
            Path files,
            Optional<String> hostKey,
            Optional<Tls> tls,
            Set<String> proxies,
            Callers callers)
            throws IOException {
        Files.writeString(files.resolve("index.html"), "<!doctype html><title>Quiz</title>");
        Files.writeString(files.resolve("main.js"), "export {};\n".repeat(50));
        LocalCodec.register(vertx);
        var random = new SecureRandom();
        var clock = new ServerClock(Instant.now(), System::nanoTime);
        store = Redis.open(vertx, redis.url());
        store.ready(Duration.ofSeconds(10)).await();
        var boards = new RedisLeaderboards(store, Duration.ofDays(1));
        var bank = Bank.load();
        var house = new House(
                new RedisJournal(store), boards, clock, _ -> true, this::joinUrl, NameRules.standard(), new Metrics());
        keeper = new RoomKeeper(vertx, house, bank, random);
        var front = new Front(
                keeper,
                boards,
                bank,
                clock,
                random,
                callers,
                tls.isPresent()
                        ? FrontDoor.overTls(URI.create("https://quiz.test"), Set.of())
                        : new FrontDoor(URI.create("http://quiz.test"), Set.of()),
                StaticFiles.read(files),
                this::joinUrl,
                hostKey,
                tls,
                proxies,
                () -> true,
                new Metrics());
        port = freePort();
        for (int loop = 0; loop < 2; loop++) {
            vertx.deployVerticle(new GatewayVerticle(loop, front, "127.0.0.1", port))
                    .await();
        }
    }

    /** Begins to go, as at the end of the process. */
    void drain() {
        keeper.drain().await();
    }

    /** Somebody with a fresh socket. */
    Guest guest() throws IOException {
        return new Guest(port);
    }

    /** A new hosted room of that many questions. */
    RoomCreated create(int questions) {
        var body = post("{\"mode\":\"hosted\",\"round\":{\"count\":" + questions
                        + "},\"settings\":{\"readingSeconds\":0}}")
                .body();
        var made = Guest.json(body);
        return new RoomCreated(
                made.get("pin").asText(),
                made.get("hostToken").asText(),
                made.get("joinUrl").asText());
    }

    HttpResponse<String> post(String body, String... headers) {
        return send(HttpRequest.newBuilder(uri("/api/rooms")).POST(HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)), headers);
    }

    /** All of them at once. */
    List<HttpResponse<String>> getAll(List<String> paths) {
        var answers = paths.stream()
                .map(path -> client.sendAsync(
                        HttpRequest.newBuilder(uri(path))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        return client.sendAsync(
                        (headers.length == 0 ? request : request.headers(headers))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.ofString())
                .join();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String joinUrl(Pin pin) {
        return "http://quiz.test/?pin=" + pin;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        store.close().await();
        vertx.close().await();
        client.close();
    }
}
