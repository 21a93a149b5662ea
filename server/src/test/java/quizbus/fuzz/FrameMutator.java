package quizbus.fuzz;

import static quizbus.fuzz.Wire.BINARY;
import static quizbus.fuzz.Wire.CLOSE;
import static quizbus.fuzz.Wire.CONTINUATION;
import static quizbus.fuzz.Wire.FINAL;
import static quizbus.fuzz.Wire.PING;
import static quizbus.fuzz.Wire.PONG;
import static quizbus.fuzz.Wire.TEXT;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Frames that are nearly right: opcodes, bits, masks, lengths, fragments and controls. */
final class FrameMutator {

    private static final int[] CLOSE_CODES = {0, 999, 1000, 1004, 1005, 1006, 1007, 1015, 2999, 3000, 4429, 5000, 65535
    };
    private static final long[] LENGTHS = {0, 126, 4_097, 65_536, 1L << 31, 1L << 40, -1, Long.MIN_VALUE};

    private final Random random;

    FrameMutator(Random random) {
        this.random = random;
    }

    /** Something a websocket should not hear, or not like this. */
    byte[] mutated(byte[] payload) {
        return switch (random.nextInt(13)) {
            case 0 -> Wire.frame(FINAL | random.nextInt(16), payload);
            case 1 -> Wire.frame(FINAL | (random.nextInt(1, 8) << 4) | TEXT, payload);
            case 2 -> Wire.unmasked(FINAL | TEXT, payload);
            case 3 -> fragments(payload, false);
            case 4 -> fragments(payload, true);
            case 5 -> Wire.frame(FINAL | CONTINUATION, payload);
            case 6 -> join(Wire.frame(TEXT, payload), Wire.frame(FINAL | TEXT, payload));
            case 7 -> control();
            case 8 -> close();
            case 9 -> Wire.head(FINAL | random.nextInt(3), LENGTHS[random.nextInt(LENGTHS.length)]);
            case 10 -> Wire.frame(FINAL | TEXT, Arrays.copyOf(payload, random.nextInt(4_000, 70_000)));
            case 11 -> truncated(payload);
            default -> garbage();
        };
    }

    private byte[] fragments(byte[] payload, boolean broken) {
        var out = new ByteArrayOutputStream();
        int count = random.nextInt(1, broken ? 40 : 17);
        for (int i = 0; i < count; i++) {
            int from = payload.length * i / count;
            int until = payload.length * (i + 1) / count;
            var last = i == count - 1 && !(broken && random.nextBoolean());
            out.writeBytes(Wire.frame(
                    (i == 0 ? TEXT : CONTINUATION) | (last ? FINAL : 0), Arrays.copyOfRange(payload, from, until)));
            if (random.nextInt(3) == 0) {
                out.writeBytes(Wire.frame(FINAL | (random.nextBoolean() ? PING : PONG), new byte[random.nextInt(125)]));
            }
        }
        return out.toByteArray();
    }

    private byte[] control() {
        var size = random.nextBoolean() ? random.nextInt(126) : random.nextInt(126, 300);
        var ping =
                Wire.frame((random.nextInt(4) == 0 ? 0 : FINAL) | (random.nextBoolean() ? PING : PONG), new byte[size]);
        var out = new ByteArrayOutputStream();
        for (int i = random.nextInt(4) == 0 ? 60 : 1; i > 0; i--) {
            out.writeBytes(ping);
        }
        return out.toByteArray();
    }

    private byte[] close() {
        return switch (random.nextInt(5)) {
            case 0 -> Wire.frame(FINAL | CLOSE, new byte[random.nextInt(2)]);
            case 1 -> Wire.close(1000, "x".repeat(random.nextInt(200)));
            case 2 -> Wire.frame(FINAL | CLOSE, new byte[] {3, (byte) 0xE8, (byte) 0xC0, (byte) 0xAF});
            case 3 -> join(Wire.close(1000, ""), Wire.text("{\"type\":\"ready\"}"));
            default -> Wire.close(CLOSE_CODES[random.nextInt(CLOSE_CODES.length)], "bye");
        };
    }

    /** Mostly cut in the head or the mask, where a decoder has to remember where it was. */
    private byte[] truncated(byte[] payload) {
        var whole = Wire.frame(FINAL | (random.nextBoolean() ? TEXT : BINARY), payload);
        return Arrays.copyOf(whole, random.nextInt(random.nextBoolean() ? Math.min(10, whole.length) : whole.length));
    }

    private byte[] garbage() {
        var bytes = new byte[random.nextInt(1, 300)];
        random.nextBytes(bytes);
        return random.nextBoolean() ? bytes : "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
