package quizbus.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import quizbus.protocol.RoomCreated;

/** A well-behaved client, one message at a time. */
final class Guest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RawSocket socket;
    private int probes;

    Guest(int port) throws IOException {
        socket = new RawSocket(port);
        socket.upgrade("Sec-WebSocket-Protocol: quizbus.v1");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    /** Says a message, with single quotes for double ones. */
    Guest say(String message) throws IOException {
        socket.text(message.replace('\'', '"'));
        return this;
    }

    /** Joins and returns the welcome. */
    JsonNode join(RoomCreated room, String name) throws IOException {
        return say("{'type':'join','pin':'" + room.pin() + "','name':'" + name + "'}")
                .next("welcome");
    }

    JsonNode resume(String pin, String token) throws IOException {
        return say("{'type':'resume','pin':'" + pin + "','token':'" + token + "'}")
                .next("welcome");
    }

    JsonNode host(RoomCreated room) throws IOException {
        return say("{'type':'host','pin':'" + room.pin() + "','token':'" + room.hostToken() + "'}")
                .next("welcome");
    }

    /** The next message of that type; what comes before is passed over. A close is {@code closed} with its code. */
    JsonNode next(String type) throws IOException {
        while (true) {
            var message = next();
            var is = message.get("type").asText();
            if (is.equals(type)) {
                return message;
            }
            if (is.equals("closed")) {
                throw new AssertionError("Closed with " + message.get("code") + " while waiting for " + type);
            }
        }
    }

    /** What comes of an answer: accepted, or an error. */
    JsonNode reply() throws IOException {
        for (var message = next(); ; message = next()) {
            switch (message.get("type").asText()) {
                case "accepted", "error" -> {
                    return message;
                }
                case "closed" -> throw new AssertionError("Closed with " + message.get("code"));
                default -> {}
            }
        }
    }

    /** The code of the next error. */
    String error() throws IOException {
        return next("error").get("code").asText();
    }

    /** The close code after all that still comes. */
    int closed() throws IOException {
        return socket.closeCode();
    }

    /** How many probes have come so far. */
    int probes() {
        return probes;
    }

    private JsonNode next() throws IOException {
        while (true) {
            var frame = socket.read();
            switch (frame.opcode()) {
                case RawSocket.TEXT -> {
                    var message = json(frame.text());
                    if (!message.get("type").asText().equals("probe")) {
                        return message;
                    }
                    probes++;
                    say("{'type':'echo','n':" + message.get("n") + "}");
                }
                case RawSocket.PING -> socket.frame(RawSocket.FINAL | RawSocket.PONG, frame.payload());
                default -> {
                    return JSON.createObjectNode().put("type", "closed").put("code", frame.closeCode());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
