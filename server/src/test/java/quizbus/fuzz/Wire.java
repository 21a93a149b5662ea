package quizbus.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Websocket frames as bytes, well-formed or not. */
final class Wire {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    static final int FINAL = 0x80;
    static final int RSV1 = 0x40;
    static final int MASKED = 0x80;

    private static final byte[] MASK = {0x12, (byte) 0xAF, 0x00, 0x7E};

    private Wire() {}

    /** A whole text message in one frame. */
    static byte[] text(String text) {
        return frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A masked frame; {@code first} is its first byte. */
    static byte[] frame(int first, byte[] payload) {
        var out = new ByteArrayOutputStream(payload.length + 14);
        out.write(first);
        length(out, MASKED, payload.length);
        out.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ MASK[i % MASK.length]);
        }
        return out.toByteArray();
    }

    /** A frame as only servers may send it. */
    static byte[] unmasked(int first, byte[] payload) {
        var out = new ByteArrayOutputStream(payload.length + 10);
        out.write(first);
        length(out, 0, payload.length);
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /** The head of a masked frame of 64-bit length, whose payload is for others to send. */
    static byte[] head(int first, long length) {
        return ByteBuffer.allocate(14)
                .put((byte) first)
                .put((byte) (MASKED | 127))
                .putLong(length)
                .put(new byte[4])
                .array();
    }

    /** A close frame. */
    static byte[] close(int code, String reason) {
        var words = reason.getBytes(StandardCharsets.UTF_8);
        return frame(
                FINAL | CLOSE,
                ByteBuffer.allocate(2 + words.length)
                        .putShort((short) code)
                        .put(words)
                        .array());
    }

    private static void length(ByteArrayOutputStream out, int mask, int length) {
        if (length < 126) {
            out.write(mask | length);
        } else if (length <= 0xFFFF) {
            out.write(mask | 126);
            out.write(length >> 8);
            out.write(length);
        } else {
            out.write(mask | 127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(length).array());
        }
    }
}
