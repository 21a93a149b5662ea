package quizbus.load;

import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One hostile client: acts ten times a second until it is cut, then comes again. */
final class Attacker implements Link.Listener {

    private static final long EVERY_MILLIS = 100;
    private static final long AGAIN_MILLIS = 500;

    private final Net net;
    private final Attack attack;
    private final String pin;
    private final Delays cut;
    private final RandomGenerator random;
    private final int place;
    private @Nullable Link link;
    private @Nullable ScheduledFuture<?> acting;
    private long actedNanos;
    private boolean isOver;

    /** {@code cut} is told how long it was let alone. */
    Attacker(Net net, Attack attack, String pin, Delays cut, RandomGenerator random) {
        this.net = net;
        this.attack = attack;
        this.pin = pin;
        this.cut = cut;
        this.random = random;
        this.place = net.nextPlace();
    }

    Link line() {
        if (link == null) {
            throw new IllegalStateException("An attacker acts on a line that is open");
        }
        return link;
    }

    RandomGenerator random() {
        return random;
    }

    void begin() {
        if (!isOver) {
            link = net.connect(place, this);
        }
    }

    void end() {
        isOver = true;
        rest();
        if (link != null) {
            link.reset();
        }
    }

    @Override
    public void opened() {
        if (attack.isInside()) {
            line().send("{\"type\":\"watch\",\"pin\":\"" + pin + "\"}");
        } else {
            act();
        }
    }

    @Override
    public void heard(Frame frame) {
        if (Says.of(frame) == Says.WELCOME && acting == null) {
            act();
        }
    }

    private void act() {
        actedNanos = System.nanoTime();
        acting = net.loop().scheduleAtFixedRate(() -> attack.act(this), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void closed(int code) {
        rest();
        if (isOver) {
            return;
        }
        if (actedNanos > 0) {
            cut.since(actedNanos, System.nanoTime());
            actedNanos = 0;
        }
        net.loop().schedule(this::begin, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void rest() {
        if (acting != null) {
            acting.cancel(false);
            acting = null;
        }
    }
}
