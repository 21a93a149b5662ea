package quizbus.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void valuesAreFoundWhereTheyLie() {
        var frame = frame("..{\"type\":\"question\",\"screen\":12,\"closesAt\":null,\"id\":\"null\",\"n\":3}", 2);

        assertEquals(Says.QUESTION, Says.of(frame));
        assertEquals(12, frame.number("screen"));
        assertEquals(3, frame.number("n"));
        assertEquals(Optional.empty(), frame.after("closesAt"));
        assertEquals(Optional.of("null"), frame.after("id"));
        assertEquals(-1, frame.number("missing"));
    }

    @Test
    void aTypeThatOnlyBeginsAlikeIsAnother() {
        assertEquals(Says.OTHER, Says.of(frame("{\"type\":\"questionnaire\"}", 0)));
    }

    private static Frame frame(String text, int from) {
        ByteBuf bytes = Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
        return new Frame().at(bytes, from, bytes.readableBytes() - from, 0);
    }
}
