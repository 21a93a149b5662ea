package quizbus.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import quizbus.protocol.CloseCode;

/**
 * Stands between a websocket and the server: lets whole, well-formed texts in, answers pings, notices the silent and the
 * slow, and closes the line. Each of its limits is missing in Vert.x or Netty as they come.
 */
final class FrameGuard extends ChannelDuplexHandler {

    /** Who hears what comes in, always on the event loop. */
    interface Listener {

        /** A whole message, at the moment it is decoded. */
        void heard(String text);

        /** One heartbeat has passed. */
        void beat();

        /** The line has gone; nothing is heard any more. */
        void gone();
    }

    /** What Vert.x calls its own part of a pipeline. */
    private static final String VERTX = "handler";

    private final LineLimits limits;
    private final Fragments fragments;
    private final Listener listener;

    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> heartbeat;
    private @Nullable Future<?> unfinished;
    private @Nullable Future<?> stalled;
    private boolean isClosing;
    private boolean wasHeard;
    private boolean isUnflushed;
    private int misses;
    private int controls;

    FrameGuard(LineLimits limits, Listener listener) {
        this.limits = limits;
        this.fragments = new Fragments(limits);
        this.listener = listener;
    }

    /**
     * Takes its place on a line that has just become a websocket, and Vert.x's place too: from now on the socket and its
     * request are garbage, and must not be used. Call it on the event loop of the socket.
     */
    void install(ServerWebSocket socket) {
        var pipeline = ((WebSocketInternal) socket).channelHandlerContext().pipeline();
        if (pipeline.get(RequestGuard.NAME) != null) {
            pipeline.replace(RequestGuard.NAME, "frameGuard", this);
        } else {
            pipeline.addBefore(VERTX, "frameGuard", this);
        }
        // Nothing gets past the guard, and what Vert.x keeps for a socket is half the memory of a player.
        pipeline.remove(VERTX);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        var millis = limits.heartbeat().toMillis();
        heartbeat = added.executor().scheduleAtFixedRate(() -> beat(added), millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext line) {
        isClosing = true;
        cancel(heartbeat);
        cancel(unfinished);
        cancel(stalled);
        listener.gone();
    }

    @Override
    public void channelRead(ChannelHandlerContext line, Object message) {
        try {
            wasHeard = true;
            if (isClosing) {
                hearFarewell(line, message);
            } else if (message instanceof WebSocketFrame frame) {
                hear(line, frame);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext line, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            close(codeOf(corrupted));
        } else {
            line.close();
        }
    }

    private void hear(ChannelHandlerContext line, WebSocketFrame frame) {
        switch (frame) {
            case CloseWebSocketFrame close -> {
                var code = close.statusCode() < 0 ? WebSocketCloseStatus.NORMAL_CLOSURE.code() : close.statusCode();
                var answer = new CloseWebSocketFrame(isKnown(code) ? code : CloseCode.PROTOCOL.code(), "");
                finish(line, answer, limits.farewell()).addListener(_ -> line.close());
            }
            case PingWebSocketFrame ping -> {
                if (countControl()) {
                    line.writeAndFlush(
                            new PongWebSocketFrame(Unpooled.copiedBuffer(ping.content())), line.voidPromise());
                }
            }
            case PongWebSocketFrame _ -> countControl();
            default -> hearData(line, frame);
        }
    }

    private void hearData(ChannelHandlerContext line, WebSocketFrame frame) {
        switch (fragments.take(frame)) {
            case Fragments.Outcome.Whole(var text) -> {
                cancel(unfinished);
                listener.heard(text);
            }
            case Fragments.Outcome.Part(var first) -> {
                if (first) {
                    unfinished = after(limits.messageTime(), line, () -> close(CloseCode.POLICY));
                }
            }
            case Fragments.Outcome.Refused(var code) -> close(code);
        }
    }

    private boolean countControl() {
        if (++controls > limits.controls()) {
            close(CloseCode.POLICY);
        }
        return !isClosing;
    }

    /** Whoever says anything is alive; only silence costs a ping. */
    private void beat(ChannelHandlerContext line) {
        controls = 0;
        if (isClosing) {
            return;
        }
        if (wasHeard) {
            wasHeard = false;
            misses = 0;
        } else if (misses++ < LineLimits.MISSES) {
            line.writeAndFlush(new PingWebSocketFrame(), line.voidPromise());
        } else {
            hardClose(line);
            return;
        }
        listener.beat();
    }

    @Override
    public void write(ChannelHandlerContext line, Object message, ChannelPromise promise) {
        if (isClosing) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new IllegalStateException("The line is closing"));
            return;
        }
        var before = waiting(line);
        line.write(message, promise);
        // A big room's welcome alone may be over the limit: a slow reader is one who had left something waiting.
        if (waiting(line) > limits.waitingBytes() && before > limits.waitingBytes() / 4) {
            close(CloseCode.TOO_SLOW);
        }
    }

    private static long waiting(ChannelHandlerContext line) {
        var buffer = line.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext line) {
        cancel(stalled);
        if (!line.channel().isWritable() && !isClosing) {
            stalled = after(limits.stalledTime(), line, () -> close(CloseCode.TOO_SLOW));
        }
        line.fireChannelWritabilityChanged();
    }

    /** Puts a frame on its way, past the encoder. It goes with the next {@link #flush}; true where that is due now. */
    boolean write(Frame frame) {
        if (context == null || isClosing) {
            return false;
        }
        write(context, frame.share(), context.voidPromise());
        var isFirst = !isUnflushed;
        isUnflushed = true;
        return isFirst;
    }

    void flush() {
        if (context != null) {
            isUnflushed = false;
            context.flush();
        }
    }

    /** Whether nothing is heard or said here any more. */
    boolean isClosing() {
        return isClosing;
    }

    /** Says why and goes, at once for this side and within the farewell time for the network. */
    void close(CloseCode code) {
        if (context == null || isClosing) {
            return;
        }
        if (code.isBreach()) {
            // A flood goes on after its end was told: it fills the network, not this loop.
            context.channel().config().setAutoRead(false);
        }
        finish(context, new CloseWebSocketFrame(code.code(), code.reason()), limits.farewell(code));
    }

    private ChannelFuture finish(ChannelHandlerContext line, CloseWebSocketFrame last, Duration farewell) {
        isClosing = true;
        after(farewell, line, () -> hardClose(line));
        return line.writeAndFlush(last);
    }

    private static void hearFarewell(ChannelHandlerContext line, Object message) {
        if (message instanceof CloseWebSocketFrame) {
            line.close();
        }
    }

    /** What still waits for a reader that does not read is dropped with the line. */
    private static void hardClose(ChannelHandlerContext line) {
        if (line.channel().isOpen()) {
            line.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            line.close();
        }
    }

    /** RFC 6455, 7.4, and its registry: what a frame may carry. */
    private static boolean isKnown(int code) {
        return code >= 1000 && code <= 1003 || code >= 1007 && code <= 1014 || code >= 3000 && code <= 4999;
    }

    private static CloseCode codeOf(CorruptedWebSocketFrameException corrupted) {
        var status = corrupted.closeStatus();
        if (status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            return CloseCode.TOO_BIG;
        }
        if (status.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)) {
            return CloseCode.BAD_TEXT;
        }
        var words = corrupted.getMessage();
        return words != null && words.contains("not masked") ? CloseCode.POLICY : CloseCode.PROTOCOL;
    }

    private static Future<?> after(Duration time, ChannelHandlerContext line, Runnable task) {
        return line.executor().schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void cancel(@Nullable Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
