package quizbus.room;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;

/** Hands immutable values over the event bus as they are, between the loops of one process. */
public final class LocalCodec implements MessageCodec<Object, Object> {

    static final String NAME = "local";

    /** Makes the event bus of this process know the codec; call it once. */
    public static void register(Vertx vertx) {
        vertx.eventBus().registerCodec(new LocalCodec());
    }

    private LocalCodec() {}

    @Override
    public void encodeToWire(Buffer buffer, Object value) {
        throw new UnsupportedOperationException("Rooms speak within one process");
    }

    @Override
    public Object decodeFromWire(int position, Buffer buffer) {
        throw new UnsupportedOperationException("Rooms speak within one process");
    }

    @Override
    public Object transform(Object value) {
        return value;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }
}
