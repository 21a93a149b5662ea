package quizbus.gateway;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as text, without mending. */
final class Utf8 {

    private Utf8() {}

    /** The text; empty where the bytes are not UTF-8, which a {@code String} would mend in silence. */
    static Optional<String> strict(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Whether a text may begin like that: its last character may still be without its end. */
    static boolean isBeginning(ByteBuffer bytes) {
        var text = CharBuffer.allocate(bytes.remaining());
        return !StandardCharsets.UTF_8.newDecoder().decode(bytes, text, false).isError();
    }
}
