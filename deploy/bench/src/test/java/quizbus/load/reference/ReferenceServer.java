package quizbus.load.reference;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetSocketAddress;

/** The ceiling: the same quiz on bare Netty and one event loop, with three of the five frames of a question. */
public final class ReferenceServer implements AutoCloseable {

    private final MultiThreadIoEventLoopGroup group;
    private final Channel door;

    private ReferenceServer(MultiThreadIoEventLoopGroup group, Channel door) {
        this.group = group;
        this.door = door;
    }

    /** Listens on that port of the loopback address; 0 takes a free one. */
    public static ReferenceServer open(int port) throws InterruptedException {
        var hasEpoll = Epoll.isAvailable();
        var group =
                new MultiThreadIoEventLoopGroup(1, hasEpoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        var websocket = WebSocketServerProtocolConfig.newBuilder()
                .websocketPath("/ws")
                .checkStartsWith(true)
                .build();
        var door = new ServerBootstrap()
                .group(group)
                .channel(hasEpoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 4096)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel line) {
                        line.pipeline()
                                .addLast(Lines.RAW, Lines.mark())
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(8192),
                                        new ReferenceDoor(),
                                        new WebSocketServerProtocolHandler(websocket),
                                        new ReferenceSession());
                    }
                })
                .bind(new InetSocketAddress("127.0.0.1", port))
                .sync()
                .channel();
        return new ReferenceServer(group, door);
    }

    /** Where it listens. */
    public int port() {
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    @Override
    public void close() {
        group.shutdownGracefully();
    }

    /** Serves on the given port until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        open(Integer.parseInt(arguments[0])).door.closeFuture().sync();
    }
}
