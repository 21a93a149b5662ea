package quizbus.bots;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A door to a server on this machine through which everything takes longer, each way by half a round trip. */
public final class SlowLine implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    /** What was read, and when it may go on; an empty one is the end. */
    private record Parcel(byte[] bytes, long dueAt) {}

    private final ServerSocket door;
    private final int target;
    private final int oneWayMillis;
    private final int jitterMillis;
    private final Random random;

    /**
     * A line to the server at that address.
     *
     * @param roundTripMillis the time there and back, without the jitter
     * @param jitterMillis up to how much longer each piece takes, by chance
     * @param seed of that chance
     */
    public SlowLine(URI server, int roundTripMillis, int jitterMillis, long seed) throws IOException {
        target = server.getPort();
        oneWayMillis = roundTripMillis / 2;
        this.jitterMillis = jitterMillis;
        random = new Random(seed);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Where clients go. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                carry(near.getInputStream(), far.getOutputStream());
                carry(far.getInputStream(), near.getOutputStream());
            }
        } catch (IOException _) {
            // The door was closed.
        }
    }

    private void carry(InputStream from, OutputStream to) {
        var under = new LinkedBlockingQueue<Parcel>();
        Thread.ofVirtual().start(() -> read(from, under));
        Thread.ofVirtual().start(() -> write(under, to));
    }

    private void read(InputStream from, BlockingQueue<Parcel> under) {
        var chunk = new byte[CHUNK];
        try (from) {
            for (int length = from.read(chunk); length > 0; length = from.read(chunk)) {
                under.add(new Parcel(Arrays.copyOf(chunk, length), due()));
            }
        } catch (IOException _) {
            // Either side hung up.
        }
        under.add(new Parcel(new byte[0], due()));
    }

    private long due() {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(oneWayMillis + extra());
    }

    private synchronized int extra() {
        return jitterMillis == 0 ? 0 : random.nextInt(jitterMillis + 1);
    }

    private static void write(BlockingQueue<Parcel> under, OutputStream to) {
        try (to) {
            for (var parcel = under.take(); parcel.bytes().length > 0; parcel = under.take()) {
                TimeUnit.NANOSECONDS.sleep(parcel.dueAt() - System.nanoTime());
                to.write(parcel.bytes());
            }
        } catch (IOException _) {
            // Either side hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
