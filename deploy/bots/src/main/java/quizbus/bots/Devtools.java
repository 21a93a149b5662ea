package quizbus.bots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One empty page of a Chromium of its own, without a window, and what its network did; spoken to by DevTools. */
final class Devtools extends WholeTexts implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome");
    private static final int PATIENCE_SECONDS = 60;
    private static final int GLANCE_MILLIS = 10;

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private int number;

    private Devtools(Path profile, Process process, HttpClient client) throws Exception {
        this.profile = profile;
        this.process = process;
        var port = Path.of(profile.toString(), "DevToolsActivePort");
        for (int wait = 0; !Files.exists(port) || Files.size(port) == 0; wait++) {
            if (!process.isAlive() || wait > PATIENCE_SECONDS * 1000 / GLANCE_MILLIS) {
                throw new IOException("Chromium does not start:\n" + Files.readString(profile.resolve("log")));
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        var base = URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst());
        var made = client.send(
                HttpRequest.newBuilder(base.resolve("/json/new?about:blank"))
                        .PUT(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        var page = Bot.JSON.readTree(made.body()).get("webSocketDebuggerUrl").asText();
        socket =
                client.newWebSocketBuilder().buildAsync(URI.create(page), this).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Starts it with an empty profile. */
    static Devtools open(HttpClient client) throws Exception {
        var executable = PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst();
        if (executable.isEmpty()) {
            throw new IOException("There is no Chromium on this machine: " + PLACES);
        }
        var profile = Files.createTempDirectory("quizbus-page");
        var process = new ProcessBuilder(
                        executable.get(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        try {
            return new Devtools(profile, process, client);
        } catch (Exception fault) {
            end(process, profile);
            throw fault;
        }
    }

    /** The answer to a command. */
    JsonNode ask(String method, ObjectNode parameters) throws Exception {
        var message = Bot.JSON.createObjectNode().put("id", ++number).put("method", method);
        message.set("params", parameters);
        var answer = new CompletableFuture<JsonNode>();
        asked.put(number, answer);
        socket.sendText(message.toString(), true).join();
        var said = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IOException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    /** What an expression of the page comes to; one that never comes to anything but null or 0 ends in a fault. */
    JsonNode await(String expression) throws Exception {
        for (int wait = 0; wait < PATIENCE_SECONDS * 1000 / GLANCE_MILLIS; wait++) {
            var parameters = Bot.JSON
                    .createObjectNode()
                    .put("expression", expression)
                    .put("awaitPromise", true)
                    .put("returnByValue", true);
            var value = ask("Runtime.evaluate", parameters).path("result").path("value");
            if (!value.isMissingNode()
                    && !value.isNull()
                    && !value.asText().equals("0")
                    && !value.asText().equals("false")) {
                return value;
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        throw new IOException("In vain: " + expression);
    }

    /** All events of that name so far. */
    List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.get("method").asText().equals(method))
                .map(event -> event.get("params"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        end(process, profile);
    }

    @Override
    void take(String text) {
        try {
            var message = Bot.JSON.readTree(text);
            var waiting = asked.remove(message.path("id").asInt());
            if (waiting == null) {
                events.add(message);
            } else {
                waiting.complete(message);
            }
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    private static void end(Process process, Path profile) throws IOException {
        var family = process.descendants().toList();
        process.destroy();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        for (var child : family) {
            child.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
        var files = new ArrayList<Path>();
        try (var walk = Files.walk(profile)) {
            walk.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (var file : files) {
            Files.deleteIfExists(file);
        }
    }
}
