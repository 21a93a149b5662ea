package quizbus.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One room with its host: makes it, presses the buttons and knows which screen is shown. */
final class Room implements Link.Listener {

    private final Net net;
    private final Tally tally;
    private final List<Seat> seats = new ArrayList<>();
    private @Nullable Link link;
    private String pin = "";
    private String ticket = "";
    private long screen;
    private boolean isLeaving;
    private @Nullable Gate over;
    long pressedNanos;
    long lastAnswerNanos;

    Room(Net net, Tally tally) {
        this.net = net;
        this.tally = tally;
    }

    String pin() {
        return pin;
    }

    List<Seat> seats() {
        return seats;
    }

    boolean isOpen() {
        return !ticket.isEmpty();
    }

    void open(Plan plan) {
        var body = "{\"mode\":\"hosted\",\"round\":{\"kinds\":[\"single\"],\"count\":" + (plan.questions() + 2)
                + "},\"settings\":{\"secondsPerQuestion\":300,\"readingSeconds\":0,\"maxPlayers\":" + plan.players()
                + "}}";
        net.post("/api/rooms", body, this::made);
    }

    private void made(String answer) {
        if (!answer.startsWith("HTTP/1.1 201")) {
            net.trouble("no room: " + answer.lines().findFirst().orElse("no answer"));
            return;
        }
        pin = value(answer, "pin");
        ticket = value(answer, "hostToken");
        link = net.connect(net.nextPlace(), this);
    }

    @Override
    public void opened() {
        say("{\"type\":\"host\",\"pin\":\"" + pin + "\",\"token\":\"" + ticket + "\"}");
    }

    @Override
    public void heard(Frame frame) {
        var says = Says.of(frame);
        if (says != Says.PROBE) {
            tally.toHost();
        }
        switch (says) {
            case PROBE -> say("{\"type\":\"echo\",\"n\":" + frame.number("n") + "}");
            case WELCOME -> tally.hosted.pass();
            case QUESTION -> shown(frame, tally.asked);
            case REVEAL -> shown(frame, tally.rated);
            case STANDINGS -> shown(frame, tally.ranked);
            case PODIUM -> podium(frame);
            case ENDED -> ended();
            case ERROR -> net.trouble("error to a host: " + frame.after("code").orElse("?"));
            default -> {
                // Counters and the lobby only count as frames.
            }
        }
    }

    private void shown(Frame frame, Gate gate) {
        screen = frame.number("screen");
        gate.pass();
    }

    void start() {
        say("{\"type\":\"start\"}");
    }

    void next() {
        lastAnswerNanos = 0;
        pressedNanos = System.nanoTime();
        say("{\"type\":\"next\",\"screen\":" + screen + "}");
    }

    /** Ends the game and then the room, so that the server may forget it; {@code gate} hears of the end. */
    void finish(Gate gate) {
        over = gate;
        say("{\"type\":\"end\"}");
    }

    private void podium(Frame frame) {
        screen = frame.number("screen");
        if (over != null) {
            say("{\"type\":\"next\",\"screen\":" + screen + "}");
        }
    }

    private void ended() {
        if (over != null) {
            over.pass();
        }
    }

    /** Everybody goes: the sockets are closed without a word. */
    void leave() {
        isLeaving = true;
        seats.forEach(Seat::leave);
        if (link != null) {
            link.close();
        }
    }

    @Override
    public void closed(int code) {
        if (!isLeaving) {
            tally.lose();
            net.trouble("host closed: " + code);
        }
    }

    private void say(String message) {
        if (link != null) {
            link.send(message);
        }
    }

    private static String value(String json, String name) {
        var start = json.indexOf("\"" + name + "\":\"");
        return start < 0 ? "" : json.substring(start + name.length() + 4, json.indexOf('"', start + name.length() + 4));
    }
}
