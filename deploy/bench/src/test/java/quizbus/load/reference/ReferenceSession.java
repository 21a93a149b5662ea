package quizbus.load.reference;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One socket of the reference server. It believes what it hears. */
final class ReferenceSession extends SimpleChannelInboundHandler<TextWebSocketFrame> {

    private static final Map<String, ReferenceRoom> ROOMS = new ConcurrentHashMap<>();

    private ReferenceRoom room;
    private ReferenceRoom.Guest me;

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
        var text = frame.text();
        switch (field(text, "type")) {
            case "host" -> {
                room = new ReferenceRoom(context.channel());
                ROOMS.put(field(text, "pin"), room);
                ReferenceRoom.say(
                        context.channel(), "{\"type\":\"welcome\",\"at\":" + System.currentTimeMillis() + "}");
            }
            case "join" -> {
                room = ROOMS.get(field(text, "pin"));
                me = new ReferenceRoom.Guest(context.channel(), field(text, "name"));
                room.run(() -> room.join(me));
            }
            case "start", "next" -> room.run(room::next);
            case "answer" -> {
                var choice = field(text, "choice");
                room.run(() -> room.answer(me, choice));
            }
            default -> {
                // An echo or the end of a game.
            }
        }
    }

    private static String field(String text, String name) {
        var start = text.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return text.substring(start, text.indexOf('"', start));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (me != null) {
            room.run(() -> room.leave(me));
        }
    }
}
