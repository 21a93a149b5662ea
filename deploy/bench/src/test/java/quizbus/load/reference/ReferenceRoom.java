package quizbus.load.reference;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A room on one event loop: no storage, no clock, no checks. What a question costs at the least. */
final class ReferenceRoom {

    private static final String STEM = "Which of these four statements about the water cycle of a forest is true?";

    /** One player. */
    static final class Guest {
        private final Channel line;
        private final String name;
        private int answered;
        private boolean isRight;
        private int total;

        Guest(Channel line, String name) {
            this.line = line;
            this.name = name;
        }
    }

    private final EventLoop loop;
    private final Channel host;
    private final List<Guest> guests = new ArrayList<>();
    private int question;
    private int answers;

    ReferenceRoom(Channel host) {
        this.loop = host.eventLoop();
        this.host = host;
    }

    /** Everything of a room happens on its loop. */
    void run(Runnable task) {
        if (loop.inEventLoop()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }

    void join(Guest guest) {
        guests.add(guest);
        say(
                guest.line,
                "{\"type\":\"welcome\",\"you\":{\"player\":\"" + guest.name + "\"},\"token\":\"t\",\"at\":"
                        + System.currentTimeMillis() + "}");
        say(
                host,
                "{\"type\":\"lobby\",\"players\":" + guests.size() + ",\"joined\":[{\"name\":\"" + guest.name
                        + "\"}]}");
    }

    void leave(Guest guest) {
        guests.remove(guest);
    }

    /** One frame, made once, for all. */
    void next() {
        question++;
        answers = 0;
        var frame = frame(ask());
        for (var guest : guests) {
            Lines.raw(guest.line).writeAndFlush(frame.retainedDuplicate(), guest.line.voidPromise());
        }
        Lines.raw(host).writeAndFlush(frame, host.voidPromise());
    }

    private String ask() {
        var text = new StringBuilder("{\"type\":\"question\",\"screen\":1,\"question\":" + question + ",\"stem\":\""
                + STEM + "\",\"opensAt\":" + (System.currentTimeMillis() + 300) + ",\"options\":[");
        for (var option = 0; option < 4; option++) {
            text.append(option == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append((char) ('a' + option))
                    .append("\",\"text\":\"Answer number ")
                    .append(option)
                    .append(" of this question, with some words\"}");
        }
        return text.append("]}").toString();
    }

    void answer(Guest guest, String choice) {
        if (guest.answered == question) {
            return;
        }
        guest.answered = question;
        guest.isRight = choice.equals("b");
        say(guest.line, "{\"type\":\"accepted\",\"question\":" + question + ",\"id\":\"" + question + "\"}");
        say(host, "{\"type\":\"progress\",\"question\":" + question + ",\"answered\":" + ++answers + "}");
        if (answers == guests.size()) {
            close();
        }
    }

    private void close() {
        for (var guest : guests) {
            guest.total += guest.isRight ? 700 + Math.floorMod(guest.name.hashCode(), 300) : 0;
        }
        var ranked = new ArrayList<>(guests);
        ranked.sort(Comparator.comparingInt(guest -> -guest.total));
        for (var at = 0; at < ranked.size(); at++) {
            say(ranked.get(at).line, result(ranked, at));
        }
        say(host, "{\"type\":\"reveal\",\"screen\":1}");
    }

    private String result(List<Guest> ranked, int at) {
        var guest = ranked.get(at);
        var above = ranked.get(Math.max(0, at - 1));
        return "{\"type\":\"result\",\"question\":" + question + ",\"right\":" + guest.isRight + ",\"points\":"
                + (guest.isRight ? 700 : 0) + ",\"total\":" + guest.total + ",\"rank\":" + (at + 1) + ",\"players\":"
                + ranked.size() + ",\"streak\":1,\"behind\":{\"name\":\"" + above.name + "\",\"points\":"
                + (above.total - guest.total) + "}}";
    }

    static void say(Channel line, String ascii) {
        var out = line.alloc().directBuffer(ascii.length() + 4);
        Lines.raw(line).writeAndFlush(put(out, ascii), line.voidPromise());
    }

    private static ByteBuf frame(String ascii) {
        return put(Unpooled.directBuffer(ascii.length() + 4), ascii);
    }

    private static ByteBuf put(ByteBuf out, String ascii) {
        out.writeByte(0x81);
        if (ascii.length() < 126) {
            out.writeByte(ascii.length());
        } else {
            out.writeByte(126).writeShort(ascii.length());
        }
        out.writeCharSequence(ascii, StandardCharsets.US_ASCII);
        return out;
    }
}
