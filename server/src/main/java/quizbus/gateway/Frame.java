package quizbus.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/**
 * A text as it goes over the network, header and all: encoded once, however many sockets hear it.
 *
 * <p>The form is that of RFC 6455, section 5.2: a last frame of text, without a mask, as a server sends it.
 */
final class Frame implements AutoCloseable {

    private static final int LAST_OF_TEXT = 0x81;
    private static final int SHORT_MOST = 125;
    private static final int TWO_BYTES = 126;
    private static final int TWO_BYTES_MOST = 0xFFFF;
    private static final int EIGHT_BYTES = 127;
    private static final int HEADER_MOST = 10;

    private final ByteBuf bytes;

    private Frame(ByteBuf bytes) {
        this.bytes = bytes;
    }

    /** The frame of that text. Close it when it is on its way to all who hear it. */
    static Frame of(String text) {
        var length = ByteBufUtil.utf8Bytes(text);
        // Off the heap, since that is from where the network takes it.
        var bytes = ByteBufAllocator.DEFAULT.directBuffer(HEADER_MOST + length);
        bytes.writeByte(LAST_OF_TEXT);
        if (length <= SHORT_MOST) {
            bytes.writeByte(length);
        } else if (length <= TWO_BYTES_MOST) {
            bytes.writeByte(TWO_BYTES).writeShort(length);
        } else {
            bytes.writeByte(EIGHT_BYTES).writeLong(length);
        }
        ByteBufUtil.reserveAndWriteUtf8(bytes, text, length);
        return new Frame(bytes);
    }

    /** The same bytes for one more socket, which releases them. */
    ByteBuf share() {
        return bytes.retainedDuplicate();
    }

    @Override
    public void close() {
        bytes.release();
    }
}
