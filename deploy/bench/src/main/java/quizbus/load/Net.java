package quizbus.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One event loop that carries all clients of a server, and the way to that server. */
final class Net implements AutoCloseable {

    /** Below the server's cap for one address, with room for the same ones to come back. */
    private static final int SOCKETS_AN_ADDRESS = 400;

    private static final boolean HAS_EPOLL = Epoll.isAvailable();

    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, io());
    private final EventLoop loop = group.next();
    private final URI server;
    private final Wire wire;
    private final int firstAddress;
    private final Frame view = new Frame();
    private final Traffic traffic = new Traffic();
    private final Map<String, Integer> troubles = new TreeMap<>();
    private int opened;

    /** Clients of that server; {@code firstAddress} keeps the source addresses of different crowds apart. */
    Net(URI server, Wire wire, int firstAddress) {
        this.server = server;
        this.wire = wire;
        this.firstAddress = firstAddress;
    }

    EventLoop loop() {
        return loop;
    }

    Wire wire() {
        return wire;
    }

    Traffic traffic() {
        return traffic;
    }

    Frame view() {
        return view;
    }

    String authority() {
        return server.getAuthority();
    }

    /** Counts something that went wrong, by its words. */
    void trouble(String words) {
        synchronized (troubles) {
            if (troubles.size() < 100 || troubles.containsKey(words)) {
                troubles.merge(words, 1, Integer::sum);
            }
        }
    }

    Map<String, Integer> troubles() {
        synchronized (troubles) {
            return new TreeMap<>(troubles);
        }
    }

    /** The number of a client's place among all, which settles its source address. */
    int nextPlace() {
        return opened++;
    }

    /** Opens a websocket from the source address of that place. */
    Link connect(int place, Link.Listener listener) {
        var link = new Link(this, listener);
        connect(place, link, cause -> {
            trouble("connect: " + cause);
            link.gone();
        });
        return link;
    }

    /** Sends a body to that path and hands over the answer, head and body, or nothing where none came. */
    void post(String path, String body, Consumer<String> answer) {
        connect(nextPlace(), new Post(this, path, body, answer), cause -> {
            trouble("connect: " + cause);
            answer.accept("");
        });
    }

    private void connect(int place, ChannelHandler handler, Consumer<String> failed) {
        var bootstrap = new Bootstrap()
                .group(loop)
                .channel(channel())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 15_000)
                .handler(handler);
        if (HAS_EPOLL) {
            bootstrap.option(EpollChannelOption.IP_BIND_ADDRESS_NO_PORT, true);
        }
        bootstrap
                .connect(new InetSocketAddress(server.getHost(), server.getPort()), source(place))
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        failed.accept(String.valueOf(done.cause().getMessage()));
                    }
                });
    }

    /** Walks through 127.0.0.0/8: one address has too few ports, and the server lets only so many in from one. */
    private @Nullable InetSocketAddress source(int place) {
        var number = firstAddress + place / SOCKETS_AN_ADDRESS;
        return server.getHost().startsWith("127.")
                ? new InetSocketAddress("127.1.%d.%d".formatted(number / 250, 2 + number % 250), 0)
                : null;
    }

    private static Class<? extends SocketChannel> channel() {
        return HAS_EPOLL ? EpollSocketChannel.class : NioSocketChannel.class;
    }

    private static IoHandlerFactory io() {
        return HAS_EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(3_000);
    }
}
