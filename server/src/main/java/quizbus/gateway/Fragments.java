package quizbus.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import quizbus.protocol.CloseCode;

/** Puts the fragments of a message together, within the caps, and reads strict UTF-8. */
final class Fragments {

    /** What became of a frame. */
    sealed interface Outcome {

        /** The message is whole. */
        record Whole(String text) implements Outcome {}

        /** More is to come; {@code first} tells that this frame began the message. */
        record Part(boolean first) implements Outcome {}

        record Refused(CloseCode code) implements Outcome {}
    }

    private final LineLimits limits;
    private @Nullable ByteArrayOutputStream parts;
    private int count;

    Fragments(LineLimits limits) {
        this.limits = limits;
    }

    /** Takes a frame that carries data; the frame stays the caller's to release. */
    Outcome take(WebSocketFrame frame) {
        if (!(frame instanceof TextWebSocketFrame) && !(frame instanceof ContinuationWebSocketFrame)) {
            return new Outcome.Refused(CloseCode.POLICY);
        }
        var starts = frame instanceof TextWebSocketFrame;
        if (starts == isOpen()) {
            return new Outcome.Refused(CloseCode.PROTOCOL);
        }
        if (starts && frame.isFinalFragment()) {
            return text(frame.content().nioBuffer());
        }
        return add(frame.content(), starts, frame.isFinalFragment());
    }

    /** Whether a message has begun and not ended. */
    boolean isOpen() {
        return parts != null;
    }

    private Outcome add(ByteBuf content, boolean starts, boolean ends) {
        if (parts == null) {
            parts = new ByteArrayOutputStream(content.readableBytes());
            count = 0;
        }
        if (parts.size() + content.readableBytes() > limits.messageBytes()) {
            return new Outcome.Refused(CloseCode.TOO_BIG);
        }
        if (++count > limits.fragments()) {
            return new Outcome.Refused(CloseCode.POLICY);
        }
        try {
            content.readBytes(parts, content.readableBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes every byte", e);
        }
        var bytes = ByteBuffer.wrap(parts.toByteArray());
        if (ends) {
            parts = null;
            return text(bytes);
        }
        return Utf8.isBeginning(bytes) ? new Outcome.Part(starts) : new Outcome.Refused(CloseCode.BAD_TEXT);
    }

    private static Outcome text(ByteBuffer bytes) {
        return Utf8.strict(bytes)
                .<Outcome>map(Outcome.Whole::new)
                .orElseGet(() -> new Outcome.Refused(CloseCode.BAD_TEXT));
    }
}
