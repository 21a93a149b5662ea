package quizbus.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import quizbus.bots.Web;

/** One hostile connection: what it says follows from its seed alone. */
final class HostileLine {

    private static final int ADDRESSES = 2_000;
    private static final int MARK = 777_000;

    /** How it ended, and how many frames it said; a request that was no upgrade counts as one. */
    record Ending(String how, int frames) {}

    private final int port;
    private final Random random;
    private final Web.Made room;
    private final List<String> samples;
    private final TextMutator texts;
    private final FrameMutator frames;

    /** {@code samples}: a good message of each type, with the PIN 482913 and the token t. */
    HostileLine(int port, long seed, List<Web.Made> rooms, List<String> samples) {
        this.port = port;
        this.random = new Random(seed);
        this.room = rooms.get(random.nextInt(rooms.size()));
        this.samples = samples;
        this.texts = new TextMutator(random);
        this.frames = new FrameMutator(random);
    }

    Ending play() throws IOException {
        try (var line = new Line(port, random.nextInt(ADDRESSES))) {
            return random.nextInt(12) == 0 ? knock(line) : talk(line);
        }
    }

    private Ending knock(Line line) throws IOException {
        try {
            line.say(new UpgradeMutator(random).mutated());
        } catch (IOException _) {
            return new Ending("cut", 1);
        }
        return new Ending(farewell(line, true), 1);
    }

    private Ending talk(Line line) throws IOException {
        line.say(Line.UPGRADE + "\r\n");
        // Frames that come with the upgrade meet a pipeline that is being rebuilt.
        var isPatient = random.nextInt(6) > 0;
        if (isPatient && !line.status().equals("101")) {
            return new Ending("not upgraded", 1);
        }
        int count = random.nextInt(1, 9);
        var isFramed = true;
        try {
            if (random.nextInt(4) > 0) {
                line.say(Wire.text(entry()));
            }
            for (int i = 0; i < count; i++) {
                var payload = sample();
                switch (random.nextInt(8)) {
                    case 0, 1 -> line.say(Wire.text(payload));
                    case 2, 3, 4, 5 -> line.say(Wire.frame(Wire.FINAL | Wire.TEXT, texts.mutated(payload)));
                    default -> {
                        line.say(frames.mutated(payload.getBytes(StandardCharsets.UTF_8)));
                        isFramed = false;
                    }
                }
            }
        } catch (IOException _) {
            return new Ending("cut", count + 1);
        }
        return new Ending(isFramed && isPatient ? marked(line) : farewell(line, !isPatient), count + 1);
    }

    /** Where every frame was whole, the server must come to the last one and answer it, or have closed. */
    private String marked(Line line) throws IOException {
        try {
            line.say(Wire.text("{\"type\":\"ping\",\"t\":%d,\"id\":\"%d\"}".formatted(MARK, MARK)));
        } catch (IOException _) {
            return "cut";
        }
        while (true) {
            var said = line.hear();
            if (said.opcode() == -1) {
                return "cut";
            } else if (said.isClose()) {
                return String.valueOf(said.code());
            } else if (said.text().contains(String.valueOf(MARK))) {
                return "answered";
            }
        }
    }

    /** Goes with a reset, or says that no more will come and hears the server out. */
    private String farewell(Line line, boolean withHead) throws IOException {
        if (random.nextBoolean()) {
            line.reset();
            return "reset";
        }
        line.sayNoMore();
        if (withHead) {
            var status = line.status();
            if (!status.equals("101")) {
                return status.equals("cut") ? "cut" : "HTTP " + status;
            }
        }
        var code = line.closeCode();
        return code == Line.CUT ? "cut" : String.valueOf(code);
    }

    private String entry() {
        var pin = "\"pin\":\"" + room.pin() + "\"";
        return switch (random.nextInt(10)) {
            case 0 -> "{\"type\":\"watch\"," + pin + "}";
            case 1 -> "{\"type\":\"host\"," + pin + ",\"token\":\"" + room.hostToken() + "\"}";
            default ->
                "{\"type\":\"join\"," + pin + ",\"name\":\"Fuzz " + random.nextInt(40) + "\",\"device\":\"" + secret()
                        + "\"}";
        };
    }

    private String sample() {
        return samples.get(random.nextInt(samples.size()))
                .replace("482913", room.pin())
                .replace("\"token\":\"t\"", "\"token\":\"" + (random.nextInt(4) == 0 ? room.hostToken() : "t") + "\"")
                .replace("AAAAAAAAAAAAAAAAAAAAAA", secret());
    }

    /** One of forty devices, so that seats are taken again and do not run out. */
    private String secret() {
        return "%022d".formatted(random.nextInt(40));
    }
}
