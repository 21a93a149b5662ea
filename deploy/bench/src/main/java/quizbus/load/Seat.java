package quizbus.load;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One player: sits down, answers every question once after some thought, and comes back to its seat. */
final class Seat implements Link.Listener {

    private static final String[] CHOICES = {"a", "b", "c"};

    private final Net net;
    private final Tally tally;
    private final Room room;
    private final int number;
    private final int place;
    private final long thinkMillis;
    private final RandomGenerator random;
    private @Nullable Link link;
    private String ticket = "";
    private String player = "";
    private long serverAheadMillis;
    private long knockedNanos;
    private long droppedNanos;
    private long answeredNanos;
    private boolean isSeated;
    private boolean isLeaving;
    private Runnable onWelcome;
    private Runnable onClose;

    Seat(Net net, Tally tally, Room room, int number, Plan plan, RandomGenerator random) {
        this.net = net;
        this.tally = tally;
        this.room = room;
        this.number = number;
        this.place = net.nextPlace();
        this.thinkMillis = Math.max(1, plan.think().toMillis());
        this.random = random;
        onWelcome = () -> {};
        onClose = () -> {};
    }

    /** Goes in, or back to the own seat; {@code seated} is told of the welcome, {@code gone} of a close before it. */
    void enter(Runnable seated, Runnable gone) {
        onWelcome = seated;
        onClose = gone;
        isSeated = false;
        isLeaving = false;
        knockedNanos = System.nanoTime();
        link = net.connect(place, this);
    }

    @Override
    public void opened() {
        say(
                ticket.isEmpty()
                        ? "{\"type\":\"join\",\"pin\":\"" + room.pin() + "\",\"name\":\"Player " + number + "\"}"
                        : "{\"type\":\"resume\",\"pin\":\"" + room.pin() + "\",\"token\":\"" + ticket + "\"}");
    }

    @Override
    public void heard(Frame frame) {
        var says = Says.of(frame);
        if (says != Says.PROBE) {
            tally.toPlayer();
        }
        switch (says) {
            case PROBE -> say("{\"type\":\"echo\",\"n\":" + frame.number("n") + "}");
            case QUESTION -> question(frame);
            case ACCEPTED -> accepted(frame);
            case RESULT -> rated(frame);
            case STANDINGS -> tally.ranked.pass();
            case WELCOME -> welcome(frame);
            case ERROR -> net.trouble("error: " + frame.after("code").orElse("?"));
            default -> {
                // The reveal and the lobby only count as frames.
            }
        }
    }

    private void welcome(Frame frame) {
        var who = frame.after("player").orElse("");
        if (!player.isEmpty() && !player.equals(who)) {
            net.trouble("came back to another seat");
            return;
        }
        player = who;
        frame.after("token").ifPresent(given -> ticket = given);
        serverAheadMillis = frame.number("at") - System.currentTimeMillis();
        isSeated = true;
        if (droppedNanos == 0) {
            tally.join.since(knockedNanos, frame.readNanos());
        } else {
            tally.back.since(droppedNanos, frame.readNanos());
        }
        onWelcome.run();
    }

    private void question(Frame frame) {
        if (tally.isMeasured() && room.pressedNanos > 0) {
            tally.fanOut.since(room.pressedNanos, frame.readNanos());
        }
        var question = frame.number("question");
        var opensInMillis = frame.number("opensAt") - serverAheadMillis - System.currentTimeMillis();
        var thought = random.nextLong(thinkMillis);
        // A millisecond more: the clocks are compared in whole ones.
        net.loop().schedule(() -> answer(question), Math.max(0, opensInMillis + 1) + thought, TimeUnit.MILLISECONDS);
        tally.asked.pass();
    }

    private void answer(long question) {
        answeredNanos = System.nanoTime();
        room.lastAnswerNanos = answeredNanos;
        say("{\"type\":\"answer\",\"id\":\"" + question + "\",\"question\":" + question + ",\"answer\":{\"choice\":\""
                + CHOICES[(int) ((number + question) % CHOICES.length)] + "\"}}");
    }

    private void accepted(Frame frame) {
        if (tally.isMeasured()) {
            tally.confirmation.since(answeredNanos, frame.readNanos());
        }
        tally.accepted.pass();
    }

    private void rated(Frame frame) {
        if (tally.isMeasured()) {
            tally.result.since(room.lastAnswerNanos, frame.readNanos());
        }
        tally.rated.pass();
    }

    boolean isSeated() {
        return isSeated && link != null && link.isOpen();
    }

    /** Loses the connection from one moment to the next, without a close frame. */
    void drop() {
        isLeaving = true;
        isSeated = false;
        droppedNanos = System.nanoTime();
        if (link != null) {
            link.reset();
        }
    }

    void leave() {
        isLeaving = true;
        if (link != null) {
            link.close();
        }
    }

    @Override
    public void closed(int code) {
        if (isLeaving) {
            return;
        }
        if (isSeated) {
            tally.lose();
            net.trouble("player closed: " + code);
        } else {
            onClose.run();
        }
        isSeated = false;
    }

    private void say(String message) {
        if (link != null) {
            link.send(message);
        }
    }
}
