package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import quizbus.bots.Bot;
import quizbus.bots.Web;
import quizbus.store.RedisForTests;
import quizbus.store.RedisServer;

/** The main port over TLS, with real handshakes. */
@ExtendWith(RedisForTests.class)
@SuppressWarnings("NullAway.Init")
class TlsTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    /** Up to TLS 1.1, with the suite that every old server has; there is nothing after the compression methods. */
    private static final byte[] OLD_HELLO = HexFormat.of()
            .parseHex("160302002d" + "01000029" + "0302" + "00".repeat(32) + "00" + "0002" + "002f" + "0100");

    @TempDir
    private static Path folder;

    private static Pem first;
    private static Pem second;

    @TempDir
    private Path files;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Tls.class);
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            log.add(event.getFormattedMessage());
        }
    };

    private Path chain;
    private Path key;
    private TestHouse house;
    private HttpClient client;

    @BeforeAll
    static void make() {
        first = Pem.make(folder, "EC");
        second = Pem.make(folder, "RSA");
    }

    @BeforeEach
    void open(RedisServer redis) throws Exception {
        listener.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(listener);
        chain = folder.resolve("chain.pem");
        key = folder.resolve("key.pem");
        first.write(chain, key);
        var vertx = io.vertx.core.Vertx.vertx();
        var tls = new Tls(Certificate.read(vertx, chain, key), Duration.ofMillis(50));
        vertx.close().await();
        house = new TestHouse(redis, files, Optional.empty(), Optional.of(tls));
        client = HttpClient.newBuilder().sslContext(Pem.trusting(first, second)).build();
    }

    @AfterEach
    void close() {
        logger.detachAppender(listener);
        logger.setLevel(null);
        client.shutdownNow();
        house.close();
    }

    @Test
    void aRoomIsMadeAndEnteredOverTls() {
        var room = web().create("{\"mode\":\"hosted\",\"round\":{\"count\":1}}");

        var ada = join(room, "Ada");

        assertEquals("Ada", ada.next("welcome").get("you").get("name").asText());
        ada.close();
    }

    @Test
    void everyAnswerAsksForTlsTheNextTimeToo() {
        for (var path : new String[] {"/", "/api/topics", "/nothing", "/ws", "/health/live"}) {
            var headers = web().get(path).headers();

            assertEquals(
                    SafetyHeaders.STRICT,
                    headers.firstValue("strict-transport-security").orElse("none"),
                    path);
            assertEquals(
                    "same-origin",
                    headers.firstValue("cross-origin-opener-policy").orElse("none"),
                    path);
        }
    }

    @Test
    void onlyTheVersionsOfTodayAreSpokenAndOnlyHttp11Inside() throws IOException {
        for (var version : new String[] {"TLSv1.2", "TLSv1.3"}) {
            try (var socket = handshake(version)) {
                assertEquals(version, socket.getSession().getProtocol());
                assertEquals("", socket.getApplicationProtocol());
            }
        }
        try (var socket = new Socket("127.0.0.1", house.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(OLD_HELLO);
            var alert = socket.getInputStream().readNBytes(7);
            assertEquals(21, alert[0], "an alert: " + Arrays.toString(alert));
            assertEquals(70, alert[6], "of the protocol version");
        }
    }

    @Test
    void plainHttpIsEndedAtOnce() throws IOException {
        try (var socket = new RawSocket(house.port)) {
            socket.say("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertTrue(socket.endsWithin(Duration.ofSeconds(3)));
        }
    }

    @Test
    void aHandshakeThatIsNotFinishedIsEnded() throws IOException {
        try (var silent = new RawSocket(house.port);
                var half = new RawSocket(house.port)) {
            half.say("\u0016\u0003\u0001\u0002\u0000\u0001");

            assertTrue(silent.endsWithin(Duration.ofSeconds(8)));
            assertTrue(half.endsWithin(Duration.ofSeconds(1)));
        }
    }

    @Test
    void pagesThatCameWithoutTlsMayNotTalkToIt() {
        var mine = "https://127.0.0.1:" + house.port;

        assertEquals(200, web().get("/api/topics", "Origin", mine).statusCode());
        assertEquals(
                403,
                web().get("/api/topics", "Origin", mine.replace("https", "http"))
                        .statusCode());
    }

    @Test
    void aRenewedCertificateServesNewConnectionsAndTheOldGoOn() throws Exception {
        var ada = join(web().create("{\"mode\":\"hosted\",\"round\":{\"count\":1}}"), "Ada");
        ada.next("welcome");
        assertEquals(first.certificate(), shown());

        second.write(chain, key);
        logged("renewed");

        assertEquals(second.certificate(), shown());
        assertEquals(
                7,
                ada.say(Bot.message("ping").put("t", 7)).next("pong").get("t").asInt());
        ada.close();
    }

    @Test
    void aPairThatCannotBeUsedLeavesTheOldOne() throws Exception {
        Files.writeString(key, second.keyText());
        logged("tls keeps the certificate it has");
        Files.writeString(chain, "");
        logged("tls keeps the certificate it has");
        assertEquals(first.certificate(), shown());

        second.write(chain, key);
        logged("renewed");
        assertEquals(second.certificate(), shown());
    }

    private Web web() {
        return new Web(client, URI.create("https://127.0.0.1:" + house.port));
    }

    private Bot join(Web.Made room, String name) {
        return Bot.connect(client, web().base())
                .say(Bot.message("join").put("pin", room.pin()).put("name", name));
    }

    private void logged(String words) throws InterruptedException {
        var until = System.nanoTime() + SOON.toNanos();
        for (var line = log.poll(SOON.toNanos(), TimeUnit.NANOSECONDS);
                line != null && System.nanoTime() < until;
                line = log.poll(SOON.toNanos(), TimeUnit.NANOSECONDS)) {
            if (line.contains(words)) {
                return;
            }
        }
        throw new AssertionError("Never logged: " + words);
    }

    private X509Certificate shown() throws IOException {
        try (var socket = handshake("TLSv1.3")) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** A new context each time: no session is resumed. */
    private SSLSocket handshake(String version) throws IOException {
        var socket = (SSLSocket) Pem.trusting(first, second).getSocketFactory().createSocket("127.0.0.1", house.port);
        socket.setSoTimeout(10_000);
        socket.setEnabledProtocols(new String[] {version});
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
