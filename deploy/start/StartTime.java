import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a start takes, seen from outside: from the start command to the first 200 of the front page, in a fresh data
 * folder, so with a Redis of its own. {@code deploy/start-time [repeats]} runs it.
 */
final class StartTime {

    private static final int REPEATS_MOST = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(1);

    private StartTime() {}

    public static void main(String[] arguments) throws Exception {
        var serve = arguments[0];
        int repeats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        if (repeats < 1 || repeats > REPEATS_MOST) {
            throw new IllegalArgumentException("repeats must be from 1 to " + REPEATS_MOST);
        }
        // The first run builds what is missing and fills the disk cache; it does not count.
        once(serve);
        var millis = new ArrayList<Long>();
        for (int run = 0; run < repeats; run++) {
            millis.add(once(serve).toMillis());
        }
        millis.sort(Comparator.naturalOrder());
        System.out.printf(
                "start to first 200: median %d ms, from %d to %d ms, %d runs%n",
                millis.get(repeats / 2), millis.getFirst(), millis.getLast(), repeats);
    }

    private static Duration once(String serve) throws Exception {
        try (var server = Trial.start(serve, Map.of())) {
            while (!answers(server.port)) {
                if (!server.process.isAlive() || System.nanoTime() - server.begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException(server.output());
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
            return Duration.ofNanos(System.nanoTime() - server.begin);
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return line.equals("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }
}
