package quizbus.chaos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quizbus.chaos.FaultProxy.Way;

class FaultProxyTest {

    private static final byte[] WORDS = "what is said comes back".getBytes(StandardCharsets.UTF_8);
    private static final int SILENCE_MILLIS = 200;

    private ServerSocket echo;
    private FaultProxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        echo = new ServerSocket(0);
        Thread.ofVirtual().start(this::answer);
        proxy = new FaultProxy(echo.getLocalPort());
        client = new Socket("127.0.0.1", proxy.port());
        assertEchoes();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        echo.close();
    }

    @Test
    void whatIsHeldComesLater() throws IOException {
        proxy.hold(Way.UP);

        client.getOutputStream().write(WORDS);

        assertSilent();
        proxy.calm();
        assertArrayEquals(WORDS, client.getInputStream().readNBytes(WORDS.length));
    }

    @Test
    void whereBytesWereLostTheConnectionBreaksAfterwards() throws IOException {
        proxy.lose(Way.DOWN);

        client.getOutputStream().write(WORDS);

        assertSilent();
        proxy.calm();
        assertThrows(SocketException.class, () -> client.getInputStream().read());
    }

    @Test
    void aResetIsAReset() {
        proxy.reset();

        assertThrows(SocketException.class, () -> client.getInputStream().read());
    }

    @Test
    void aConnectionBreaksAfterSoManyBytes() throws IOException {
        proxy.cutAfter(5);

        client.getOutputStream().write(WORDS);

        assertThrows(SocketException.class, () -> client.getInputStream().readNBytes(WORDS.length));
    }

    @Test
    void choppedAndSlowedBytesAllArrive() throws IOException {
        proxy.chop();
        proxy.slow(20, false);

        assertEchoes();
    }

    private void assertEchoes() throws IOException {
        client.getOutputStream().write(WORDS);
        assertArrayEquals(WORDS, client.getInputStream().readNBytes(WORDS.length));
    }

    private void assertSilent() throws IOException {
        client.setSoTimeout(SILENCE_MILLIS);
        assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());
        client.setSoTimeout(0);
    }

    private void answer() {
        try (var socket = echo.accept()) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException _) {
            // A test may break the connection.
        }
    }
}
