package quizbus.load.reference;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;

/** Where frames that are already encoded enter a pipeline: below the websocket encoder. */
final class Lines {

    static final String RAW = "raw";

    private Lines() {}

    static ChannelDuplexHandler mark() {
        return new ChannelDuplexHandler();
    }

    static ChannelHandlerContext raw(Channel line) {
        return line.pipeline().context(RAW);
    }
}
