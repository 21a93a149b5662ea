package quizbus.gateway;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections that keep a request or an answer open: Vert.x waits for ever for the rest of a head. When the
 * connection becomes a websocket, another guard takes its place and is given the frames that came with the upgrade.
 */
final class RequestGuard extends ChannelDuplexHandler {

    static final String NAME = "requestGuard";

    /** A burst of good messages and pings; what comes with an upgrade is at most what one read of the socket takes. */
    private static final int EARLY_MOST = 256;

    private final LineLimits limits;
    private final List<WebSocketFrame> early = new ArrayList<>();
    private @Nullable Future<?> deadline;

    private RequestGuard(LineLimits limits) {
        this.limits = limits;
    }

    /** Puts a guard in front of a new connection. Call it in the server's connection handler. */
    static void install(HttpConnection connection, LineLimits limits) {
        var pipeline = ((ConnectionBase) connection).channelHandlerContext().pipeline();
        pipeline.addBefore("handler", NAME, new RequestGuard(limits));
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        closeAfter(limits.requestTime(), context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        cancel();
        var waiting = List.copyOf(early);
        early.clear();
        waiting.forEach(context::fireChannelRead);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        early.forEach(WebSocketFrame::release);
        early.clear();
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof WebSocketFrame frame) {
            keep(frame, context);
            return;
        }
        if (part instanceof LastHttpContent) {
            closeAfter(limits.keepAlive(), context);
        }
        context.fireChannelRead(part);
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        if (part instanceof LastHttpContent) {
            closeAfter(limits.keepAlive(), context);
        }
        context.write(part, promise);
    }

    /** Vert.x would answer pings and join fragments by its own limits, and drop texts that nobody listens to yet. */
    private void keep(WebSocketFrame frame, ChannelHandlerContext context) {
        if (early.size() < EARLY_MOST) {
            early.add(frame);
        } else {
            frame.release();
            context.close();
        }
    }

    private void closeAfter(Duration time, ChannelHandlerContext context) {
        cancel();
        deadline = context.executor().schedule(() -> context.close(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }
}
