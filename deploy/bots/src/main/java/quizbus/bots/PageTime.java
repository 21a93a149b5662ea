package quizbus.bots;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long a phone on a slow line waits for the PIN screen, and what it fetches for it and for a seat in the lobby. */
public final class PageTime {

    private static final int THROTTLE = 4;
    private static final int LATENCY_MILLIS = 150;
    private static final int BYTES_A_SECOND = 1_600_000 / 8;

    /** Notes the first frame in which the field can be typed into: it is there, painted, and the page has time. */
    private static final String WATCH = """
            const look = () => document.querySelector('.pin-input')
              ? requestAnimationFrame(() => setTimeout(() => { window.usableAt = performance.now(); }))
              : requestAnimationFrame(look);
            requestAnimationFrame(look);""";

    private static final String PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

    /** What was fetched up to a moment. */
    private record Fetched(int requests, long bytes) {}

    private record Visit(double paintedAt, double usableAt, Fetched door, Fetched lobby) {}

    private final URI server;
    private final Clients clients;

    private PageTime(URI server, Clients clients) {
        this.server = server;
        this.clients = clients;
    }

    /** Prints the medians. Arguments: the address of a server on this machine, the folder of the web client, the visits. */
    public static void main(String[] arguments) throws Exception {
        int repeats = Integer.parseInt(arguments[2]);
        try (var clients = new Clients()) {
            var page = new PageTime(URI.create(arguments[0]), clients);
            var visits = new ArrayList<Visit>();
            for (int visit = 0; visit < repeats; visit++) {
                visits.add(page.visit());
            }
            System.out.println("| a phone's first visit | median | from | to |");
            System.out.println("|---|---|---|---|");
            row("first paint, ms", visits.stream().map(Visit::paintedAt).toList());
            row("PIN screen usable, ms", visits.stream().map(Visit::usableAt).toList());
            row(
                    "requests for it",
                    visits.stream()
                            .map(visit -> (double) visit.door().requests())
                            .toList());
            row(
                    "kB for it",
                    visits.stream().map(visit -> visit.door().bytes() / 1e3).toList());
            row(
                    "requests up to the lobby",
                    visits.stream()
                            .map(visit -> (double) visit.lobby().requests())
                            .toList());
            row(
                    "kB up to the lobby",
                    visits.stream().map(visit -> visit.lobby().bytes() / 1e3).toList());
            System.out.println();
            System.out.println(page.whole(Path.of(arguments[1])));
        }
    }

    private Visit visit() throws Exception {
        try (var phone = Devtools.open(clients.http())) {
            phone.ask("Page.enable", empty());
            phone.ask("Network.enable", empty());
            phone.ask("Emulation.setCPUThrottlingRate", empty().put("rate", THROTTLE));
            phone.ask(
                    "Emulation.setDeviceMetricsOverride",
                    empty().put("width", 390)
                            .put("height", 844)
                            .put("deviceScaleFactor", 3)
                            .put("mobile", true));
            phone.ask(
                    "Network.emulateNetworkConditions",
                    empty().put("offline", false)
                            .put("latency", LATENCY_MILLIS)
                            .put("downloadThroughput", BYTES_A_SECOND)
                            .put("uploadThroughput", BYTES_A_SECOND));
            phone.ask("Page.addScriptToEvaluateOnNewDocument", empty().put("source", WATCH));
            phone.ask("Page.navigate", empty().put("url", server.resolve("/").toString()));
            double usableAt = phone.await("window.usableAt ?? 0").asDouble();
            // Whatever the PIN screen still wants belongs to it.
            Thread.sleep(1_000);
            double paintedAt = phone.await(PAINTED).asDouble();
            var door = fetched(phone);
            join(phone);
            Thread.sleep(1_000);
            return new Visit(paintedAt, usableAt, door, fetched(phone));
        }
    }

    private void join(Devtools phone) throws Exception {
        var room = new Web(clients.http(), server).create("{\"mode\":\"hosted\",\"round\":{\"count\":1}}");
        phone.await(typed(".pin-input", room.pin()));
        phone.await("document.querySelector('input[autocomplete=nickname]') !== null");
        phone.await(typed("input[autocomplete=nickname]", "Ada"));
        phone.await("document.querySelector('.page.is-lobby') !== null");
    }

    private static String typed(String field, String text) {
        return "(() => { const it = document.querySelector('%s'); it.value = '%s';".formatted(field, text)
                + " it.dispatchEvent(new Event('input', {bubbles: true})); it.form.requestSubmit(); return true; })()";
    }

    private static Fetched fetched(Devtools phone) {
        int requests = (int) phone.events("Network.requestWillBeSent").stream()
                .filter(sent -> sent.get("request").get("url").asText().startsWith("http"))
                .count();
        long bytes = phone.events("Network.loadingFinished").stream()
                .mapToLong(done -> done.get("encodedDataLength").asLong())
                .sum();
        return new Fetched(requests, bytes);
    }

    /** All that the folder holds for a browser, as it is sent. */
    private String whole(Path folder) throws Exception {
        var sizes = new TreeMap<String, Long>();
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (var file : files) {
            var name = folder.relativize(file).toString().replace('\\', '/');
            var request = HttpRequest.newBuilder(server.resolve(name.equals("index.html") ? "/" : "/app/" + name))
                    .header("Accept-Encoding", "gzip")
                    .build();
            var answer = clients.http().send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                var kind = name.replaceFirst("/.*", "").replaceFirst("index.html|src|styles", "code and styles");
                sizes.merge(kind, (long) answer.body().length, Long::sum);
            }
        }
        if (sizes.isEmpty()) {
            throw new IOException("Nothing of " + folder + " is served at " + server);
        }
        return "The whole client, for all roles, compressed: "
                + sizes.entrySet().stream()
                        .map(size -> String.format(Locale.ROOT, "%s %.1f kB", size.getKey(), size.getValue() / 1e3))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static void row(String what, List<Double> values) {
        var sorted = values.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f |%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }

    private static ObjectNode empty() {
        return Bot.JSON.createObjectNode();
    }
}
