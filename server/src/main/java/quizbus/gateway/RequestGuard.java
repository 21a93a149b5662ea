package quizbus.gateway;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections that keep a request or an answer open: Vert.x waits for ever for the rest of a head. It goes when
 * the connection becomes a websocket.
 */
final class RequestGuard extends ChannelDuplexHandler {

    static final String NAME = "requestGuard";

    private final LineLimits limits;
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
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
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
