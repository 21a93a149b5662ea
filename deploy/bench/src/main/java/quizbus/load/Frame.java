package quizbus.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A view of one received message, good only during the call: what nobody asks for is neither copied nor decoded. */
final class Frame {

    private ByteBuf bytes = Unpooled.EMPTY_BUFFER;
    private int from;
    private int length;
    private long readNanos;

    /** Points this view at the message that lies there; {@code readNanos} is when its last bytes were read. */
    Frame at(ByteBuf in, int start, int size, long nanos) {
        bytes = in;
        from = start;
        length = size;
        readNanos = nanos;
        return this;
    }

    /** The same message without its first bytes. */
    Frame skip(int count) {
        from += count;
        length -= count;
        return this;
    }

    int length() {
        return length;
    }

    long readNanos() {
        return readNanos;
    }

    boolean startsWith(String ascii) {
        return has(0, ascii);
    }

    /** The integer after {@code "name":}, or -1. */
    long number(String name) {
        return after(name).map(Long::parseLong).orElse(-1L);
    }

    /** The value after {@code "name":} as it stands there, without quotes. Good for values without escapes. */
    Optional<String> after(String name) {
        var key = "\"" + name + "\":";
        for (var at = 0; at + key.length() < length; at++) {
            if (has(at, key)) {
                return value(at + key.length());
            }
        }
        return Optional.empty();
    }

    String text() {
        return bytes.toString(from, length, StandardCharsets.UTF_8);
    }

    private Optional<String> value(int start) {
        var isQuoted = bytes.getByte(from + start) == '"';
        var first = isQuoted ? start + 1 : start;
        var end = first;
        while (end < length && !isEnd(bytes.getByte(from + end), isQuoted)) {
            end++;
        }
        var value = bytes.toString(from + first, end - first, StandardCharsets.UTF_8);
        return value.equals("null") && !isQuoted ? Optional.empty() : Optional.of(value);
    }

    private static boolean isEnd(byte one, boolean isQuoted) {
        return isQuoted ? one == '"' : one == ',' || one == '}' || one == ']';
    }

    private boolean has(int start, String ascii) {
        if (start + ascii.length() > length) {
            return false;
        }
        for (var i = 0; i < ascii.length(); i++) {
            if (bytes.getByte(from + start + i) != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
