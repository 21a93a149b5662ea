package quizbus.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One HTTP request with a JSON body, on a connection of its own. */
final class Post extends ChannelInboundHandlerAdapter {

    private final Net net;
    private final String path;
    private final String body;
    private final Consumer<String> answer;
    private final StringBuilder heard = new StringBuilder();

    Post(Net net, String path, String body, Consumer<String> answer) {
        this.net = net;
        this.path = path;
        this.body = body;
        this.answer = answer;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        var request = "POST " + path + " HTTP/1.1\r\nHost: " + net.authority()
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        context.writeAndFlush(ByteBufUtil.writeAscii(context.alloc(), request));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var in = (ByteBuf) message;
        heard.append(in.toString(StandardCharsets.UTF_8));
        in.release();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        answer.accept(heard.toString());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        net.trouble("request: " + cause.getMessage());
        context.close();
    }
}
