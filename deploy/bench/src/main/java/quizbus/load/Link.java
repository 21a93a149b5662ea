package quizbus.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One websocket of a client, without codecs: a message that arrives whole is looked at where it lies. */
final class Link extends ChannelInboundHandlerAdapter {

    /** What a socket tells the client that opened it. All calls come on the one event loop. */
    interface Listener {

        void opened();

        void heard(Frame frame);

        /** The socket is gone; {@code code} is that of the server's close frame, 0 without one. */
        void closed(int code);
    }

    private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    static final int PING = 9;
    private static final int PONG = 10;

    private final Net net;
    private final Listener listener;
    private @Nullable Channel channel;
    private @Nullable ByteBuf unread;
    private boolean isUpgraded;
    private boolean isClosed;
    private int closeCode;

    Link(Net net, Listener listener) {
        this.net = net;
        this.listener = listener;
    }

    boolean isOpen() {
        return isUpgraded && !isClosed;
    }

    void send(String message) {
        sendRaw(net.wire().wrapped(message));
    }

    void sendRaw(String text) {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame with that opcode, masked. */
    void frame(int opcode, byte[] payload) {
        if (channel == null || isClosed) {
            return;
        }
        var out = channel.alloc().buffer(payload.length + 14);
        out.writeByte(0x80 | opcode);
        if (payload.length < 126) {
            out.writeByte(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            out.writeByte(0x80 | 126).writeShort(payload.length);
        } else {
            out.writeByte(0x80 | 127).writeLong(payload.length);
        }
        out.writeBytes(MASK);
        for (var i = 0; i < payload.length; i++) {
            out.writeByte(payload[i] ^ MASK[i & 3]);
        }
        channel.writeAndFlush(out, channel.voidPromise());
    }

    void close() {
        if (channel != null) {
            channel.close();
        }
    }

    /** Ends the connection with a reset, as a network that goes away. */
    void reset() {
        if (channel != null) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }

    /** From now on, what the server sends stays in the kernel. */
    void stopReading() {
        if (channel != null) {
            channel.config().setAutoRead(false);
        }
    }

    void ready() {
        listener.opened();
    }

    void heard(Frame frame) {
        listener.heard(frame);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        var request = "GET " + net.wire().path() + " HTTP/1.1\r\nHost: " + net.authority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        context.writeAndFlush(ByteBufUtil.writeAscii(context.alloc(), request));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var in = (ByteBuf) message;
        net.traffic().read();
        if (unread != null) {
            unread.writeBytes(in);
            in.release();
            in = unread;
            unread = null;
        }
        try {
            if (isUpgraded || isHandshakeDone(context, in)) {
                readFrames(in, System.nanoTime());
            }
            if (in.isReadable()) {
                unread = context.alloc()
                        .buffer(Math.max(512, in.readableBytes() * 2))
                        .writeBytes(in);
            }
        } finally {
            in.release();
        }
    }

    private void readFrames(ByteBuf in, long nanos) {
        while (in.readableBytes() >= 2 && !isClosed) {
            var start = in.readerIndex();
            var shortLength = in.getByte(start + 1) & 0x7f;
            var head = shortLength < 126 ? 2 : shortLength == 126 ? 4 : 10;
            if (in.readableBytes() < head) {
                return;
            }
            var length = head == 2
                    ? shortLength
                    : head == 4 ? in.getUnsignedShort(start + 2) : Math.toIntExact(in.getLong(start + 2));
            if (in.readableBytes() < head + length) {
                return;
            }
            in.readerIndex(start + head + length);
            take(in.getByte(start) & 0x0f, in, start + head, length, nanos);
        }
    }

    private void take(int opcode, ByteBuf in, int start, int length, long nanos) {
        switch (opcode) {
            case TEXT -> {
                net.traffic().frame(length);
                net.wire().heard(this, net.view().at(in, start, length, nanos));
            }
            case CLOSE -> {
                closeCode = length >= 2 ? in.getUnsignedShort(start) : 0;
                close();
            }
            case PING -> {
                var payload = new byte[length];
                in.getBytes(start, payload);
                frame(PONG, payload);
            }
            default -> {
                // Pongs say nothing, and this server sends no fragments.
            }
        }
    }

    private boolean isHandshakeDone(ChannelHandlerContext context, ByteBuf in) {
        var text = in.toString(StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!text.startsWith("HTTP/1.1 101")) {
            net.trouble("handshake: " + text.substring(0, Math.min(text.indexOf("\r\n"), 60)));
            in.skipBytes(in.readableBytes());
            context.close();
            return true;
        }
        in.skipBytes(end + 4);
        isUpgraded = true;
        net.wire().opened(this);
        return true;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (unread != null) {
            unread.release();
            unread = null;
        }
        gone();
    }

    /** Told by the net too, where a connection never came about. */
    void gone() {
        if (!isClosed) {
            isClosed = true;
            listener.closed(closeCode);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        net.trouble("connection: " + cause.getMessage());
        context.close();
    }
}
