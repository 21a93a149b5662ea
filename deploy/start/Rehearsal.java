import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Starts the server, plays a short game and stops it, while the JVM writes down which classes and methods that took: a
 * start that reads this cache takes a fraction of the time. Arguments: the start script, and the file of the cache.
 */
final class Rehearsal {

    private static final String GAME = "{\"mode\":\"hosted\",\"round\":{\"count\":3,\"kinds\":[\"single\"]},"
            + "\"settings\":{\"readingSeconds\":0}}";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Rehearsal() {}

    public static void main(String[] arguments) throws Exception {
        var cache = Path.of(arguments[1]);
        var part = cache.resolveSibling("rehearsal.aot");
        try (var server = Trial.start(arguments[0], Map.of("JAVA_OPTS", "-XX:AOTCacheOutput=" + part))) {
            play("127.0.0.1:" + server.port, server.process);
            if (server.stop() && Files.exists(part)) {
                Files.move(part, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + ".config"));
        }
        // The client's threads would keep this program.
        System.exit(0);
    }

    private static void play(String server, Process process) throws Exception {
        awaitReady(server, process);
        get(server, "/");
        get(server, "/api/topics");
        var made = CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://" + server + "/api/rooms"))
                                .POST(BodyPublishers.ofString(GAME))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        var pin = "\"pin\":\"" + field("pin", made) + "\"";
        var host = new Person(server, "{\"type\":\"host\"," + pin + ",\"token\":\"" + field("hostToken", made) + "\"}");
        var watch = new Person(server, "{\"type\":\"watch\"," + pin + "}");
        var players = List.of(
                new Person(server, "{\"type\":\"join\"," + pin + ",\"name\":\"Ada\"}"),
                new Person(server, "{\"type\":\"join\"," + pin + ",\"name\":\"Bo\"}"));
        host.say("{\"type\":\"start\",\"id\":\"1\"}");
        for (int question = 1; question <= 3; question++) {
            var answer = "{\"type\":\"answer\",\"question\":" + question + ",\"id\":\"2\",\"answer\":{\"choice\":\"a\"}}";
            for (var player : players) {
                player.next("question");
                player.answer(answer);
            }
            host.pass("reveal");
            if (question < 3) {
                host.pass("standings");
            }
        }
        host.pass("podium");
        watch.next("ended");
        get(server, "/api/rooms/" + field("pin", made) + "/leaderboard");
    }

    private static void awaitReady(String server, Process process) throws Exception {
        for (int wait = 0; wait < Trial.PATIENCE_SECONDS * 20 && process.isAlive(); wait++) {
            try {
                get(server, "/health/ready");
                return;
            } catch (IOException e) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("The server does not start");
    }

    private static void get(String server, String path) throws Exception {
        CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://" + server + path)).build(), BodyHandlers.ofString());
    }

    private static String field(String name, String json) {
        var found = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return found.group(1);
    }

    /** Somebody on a socket. */
    private static final class Person implements WebSocket.Listener {

        private final LinkedBlockingQueue<String> inbox = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        private final WebSocket socket;

        Person(String server, String first) throws Exception {
            socket = CLIENT.newWebSocketBuilder()
                    .subprotocols("quizbus.v1")
                    .buildAsync(URI.create("ws://" + server + "/ws"), this)
                    .get(Trial.PATIENCE_SECONDS, TimeUnit.SECONDS);
            say(first);
            next("welcome");
        }

        synchronized void say(String text) {
            socket.sendText(text, true).join();
        }

        /** Waits for that screen and moves on from it. */
        void pass(String screen) throws InterruptedException {
            say("{\"type\":\"next\",\"screen\":" + field("screen", next(screen)) + ",\"id\":\"3\"}");
        }

        /** Says it until it is accepted: the question may not be open yet. */
        void answer(String answer) throws InterruptedException {
            for (int attempt = 0; attempt < Trial.PATIENCE_SECONDS; attempt++) {
                say(answer);
                if (field("type", next("accepted|error")).equals("accepted")) {
                    return;
                }
                Thread.sleep(100);
            }
            throw new IllegalStateException("No answer was accepted");
        }

        /** The next message of that type, or of one of these types. */
        String next(String type) throws InterruptedException {
            for (var text = poll(); text != null; text = poll()) {
                if (field("type", text).matches(type)) {
                    return text;
                }
            }
            throw new IllegalStateException("No message came of type " + type);
        }

        private String poll() throws InterruptedException {
            return inbox.poll(Trial.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                take(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String text) {
            if (text.startsWith("{\"type\":\"probe\"")) {
                say("{\"type\":\"echo\",\"n\":" + field("n", text) + "}");
            } else {
                inbox.add(text);
            }
        }
    }
}
