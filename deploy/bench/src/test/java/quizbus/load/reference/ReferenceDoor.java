package quizbus.load.reference;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives out PINs; the room itself begins with its host. */
final class ReferenceDoor extends ChannelInboundHandlerAdapter {

    private static final AtomicInteger NEXT = new AtomicInteger(100_000);

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof FullHttpRequest request && request.method().equals(HttpMethod.POST)) {
            var body = "{\"pin\":\"" + NEXT.incrementAndGet() + "\",\"hostToken\":\"host\"}";
            var response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.CREATED,
                    Unpooled.copiedBuffer(body, StandardCharsets.US_ASCII));
            ReferenceCountUtil.release(message);
            context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.fireChannelRead(message);
        }
    }
}
