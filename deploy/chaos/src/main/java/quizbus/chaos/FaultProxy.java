package quizbus.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire between two programs, to be cut, held, slowed and chopped while they talk. */
final class FaultProxy implements AutoCloseable {

    /** From the one who connects to the one who listens, or back. */
    enum Way {
        UP,
        DOWN
    }

    private final ServerSocket door;
    private final Set<Pipe> pipes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opened = new AtomicInteger();
    private final Traffic up = new Traffic();
    private final Traffic down = new Traffic();
    private volatile int target;
    private volatile String source = "127.0.0.1";
    private volatile boolean refuses;

    /** Listens on a port of its own and leads to that one. */
    FaultProxy(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Where new connections lead; those that are there stay. */
    void leadTo(int port) {
        target = port;
    }

    /** The loopback address that new connections come from, so that each game is a household of its own. */
    void comeFrom(String address) {
        source = address;
    }

    /** Bytes that go that way wait until {@link #calm}. */
    void hold(Way way) {
        traffic(way).held = true;
    }

    /** Bytes that go that way vanish, as do all after them on the same connection. */
    void lose(Way way) {
        traffic(way).lost = true;
    }

    /** Bytes go one by one, each in a segment of its own. */
    void chop() {
        up.chopped = true;
        down.chopped = true;
    }

    /** Bytes take that long each way, give or take a third; on every second connection alone where {@code half}. */
    void slow(int millis, boolean half) {
        up.slowness = millis;
        down.slowness = millis;
        up.half = half;
        down.half = half;
    }

    /** Every connection there is breaks once so many more bytes have come down. */
    void cutAfter(int bytes) {
        pipes.forEach(pipe -> pipe.bytesLeft.set(bytes));
    }

    /** Nobody gets through any more. */
    void refuse() {
        refuses = true;
    }

    /** Breaks every connection without a word. */
    void reset() {
        pipes.forEach(Pipe::reset);
    }

    /** Everything is as it should be again. Where bytes were lost, the connections break: they would not fit any more. */
    void calm() {
        refuses = false;
        if (up.lost || down.lost) {
            reset();
        }
        up.calm();
        down.calm();
    }

    @Override
    public void close() throws IOException {
        door.close();
        reset();
    }

    private Traffic traffic(Way way) {
        return way == Way.UP ? up : down;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                Thread.ofVirtual().start(() -> open(near));
            } catch (IOException _) {
                // The door was closed, or one caller was gone before it came in.
            }
        }
    }

    private void open(Socket near) {
        var far = new Socket();
        var pipe = new Pipe(near, far, opened.incrementAndGet());
        pipes.add(pipe);
        try {
            if (refuses) {
                pipe.reset();
                return;
            }
            far.bind(new InetSocketAddress(source, 0));
            far.connect(new InetSocketAddress("127.0.0.1", target), 5_000);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pipe.pump(far, near, down));
            pipe.pump(near, far, up);
        } catch (IOException _) {
            pipe.reset();
        }
    }

    /** What happens to bytes of one way. */
    private static final class Traffic {
        private volatile boolean held;
        private volatile boolean lost;
        private volatile boolean chopped;
        private volatile boolean half;
        private volatile int slowness;

        private void calm() {
            held = false;
            lost = false;
            chopped = false;
            slowness = 0;
        }
    }

    /** One connection. */
    private final class Pipe {
        private final Socket near;
        private final Socket far;
        private final int number;
        private final AtomicInteger bytesLeft = new AtomicInteger(Integer.MAX_VALUE);
        private final AtomicInteger ends = new AtomicInteger(2);

        private Pipe(Socket near, Socket far, int number) {
            this.near = near;
            this.far = far;
            this.number = number;
        }

        private void pump(Socket from, Socket to, Traffic traffic) {
            var buffer = new byte[8192];
            try {
                for (var read = from.getInputStream().read(buffer); read >= 0; ) {
                    pass(buffer, read, to, traffic);
                    read = from.getInputStream().read(buffer);
                }
                // A held goodbye would be known by its absence alone.
                while (traffic.held) {
                    Pause.millis(5);
                }
                to.shutdownOutput();
                if (ends.decrementAndGet() == 0) {
                    pipes.remove(this);
                    near.close();
                    far.close();
                }
            } catch (IOException _) {
                reset();
            }
        }

        private void pass(byte[] bytes, int length, Socket to, Traffic traffic) throws IOException {
            if (traffic.slowness > 0 && !(traffic.half && number % 2 == 0)) {
                Pause.millis(traffic.slowness * (67 + number * 31L % 67) / 100);
            }
            while (traffic.held && !to.isClosed()) {
                Pause.millis(5);
            }
            if (traffic.lost) {
                return;
            }
            var out = to.getOutputStream();
            var most = to == near && bytesLeft.get() < length ? Math.max(0, bytesLeft.get()) : length;
            if (traffic.chopped) {
                for (var i = 0; i < most; i++) {
                    out.write(bytes, i, 1);
                }
            } else {
                out.write(bytes, 0, most);
            }
            if (to == near && bytesLeft.get() != Integer.MAX_VALUE && bytesLeft.addAndGet(-length) <= 0) {
                reset();
            }
        }

        private void reset() {
            pipes.remove(this);
            breakOff(near);
            breakOff(far);
        }

        private static void breakOff(Socket socket) {
            try {
                // Without lingering, a close is a reset.
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException _) {
                // It is closed already.
            }
        }
    }
}
