package quizbus.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;
import quizbus.browser.Person.Screen;

/** Names come in by the real door; the texts of the questions are made hostile on their way to the screens. */
class HostileTextTest {

    private static final List<String> TEXTS = HostileTexts.all();
    private static final int OPTIONS = 40;
    private static final Set<String> OF_QUESTIONS = Set.of("title", "stem", "code", "text", "explanation", "doc");

    /** Told before any page is: what runs, and what the content security policy stops. */
    private static final String WATCH = """
            window.ran = [];
            window.r = () => ran.push('ran');
            document.addEventListener('securitypolicyviolation', (stopped) =>
                ran.push(`${stopped.violatedDirective} ${stopped.blockedURI} ${stopped.sample}`));
            """;

    /** Elements that none of our screens has. */
    private static final String FOREIGN = """
            () => Array.from(document.querySelectorAll(`bdi *, .words :not(code, strong, span), base, iframe, object, embed,
                video, form[action], meta[http-equiv], body style, body script, [onload], [onerror], [onclick]`),
                (each) => each.outerHTML)""";

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void textsStayTextsOnAllScreens() {
        assertTrue(TEXTS.size() >= 200, "only " + TEXTS.size());
        try (var server = ServerProcess.start(folder.resolve("data"));
                var clients = new Clients();
                var chromium = Chromium.launch()) {
            var room = new Web(clients.http(), server.base()).create("""
                    {"mode":"hosted","title":"<img src onerror=r()>","round":{"count":2,"kinds":["single"]},
                    "settings":{"secondsPerQuestion":0,"readingSeconds":0,"maxPlayers":1000,
                    "teams":["<svg onload=r()>","\\"><b onclick=r()>"]}}""");
            var host = watched(Person.at(chromium.browser(), server.base(), "Host", Screen.LAPTOP));
            host.page()
                    .addInitScript(
                            "localStorage.setItem('quizbus.hosted', JSON.stringify([{pin: '%s', token: '%s', joinUrl: 'http://quiz.test/'}]))"
                                    .formatted(room.pin(), room.hostToken()));
            host.open("/host?pin=" + room.pin()).sees(".aboard");
            var projector = watched(Person.at(chromium.browser(), server.base(), "Projector", Screen.PROJECTOR));
            projector.open("/watch?pin=" + room.pin()).sees(".aboard");
            var phone = watched(Person.at(chromium.browser(), server.base(), "<svg onload=r()>me", Screen.PHONE));
            phone.open("/?pin=" + room.pin())
                    .sees("input[autocomplete=nickname]")
                    .taps("fieldset button");
            phone.names().sees(".huge");
            var everyone = List.of(host, projector, phone);

            TEXTS.forEach(name -> join(clients, server, room.pin(), name));
            host.sees("text=" + (TEXTS.size() + 1) + " aboard");
            var shown = host.page().locator(".chips bdi").allTextContents();
            everyone.forEach(this::isUnharmed);
            host.presses("Space");
            phone.sees(".tiles button").presses("1");
            host.sees(".asking .stem");
            everyone.forEach(this::isUnharmed);
            host.presses("ArrowRight").sees(".revealing");
            phone.sees(".verdict");
            everyone.forEach(this::isUnharmed);
            host.presses("ArrowRight").sees(".standings");
            phone.sees(".standings");
            everyone.forEach(this::isUnharmed);
            host.presses("ArrowRight")
                    .sees(".asking .stem")
                    .sees(".controls .is-main:has-text('Close')")
                    .presses("ArrowRight");
            host.sees(".revealing").presses("ArrowRight").sees(".podium");
            phone.sees(".reviewed");
            projector.sees(".podium");
            everyone.forEach(this::isUnharmed);

            assertTrue(shown.size() >= 200 && shown.containsAll(TEXTS.subList(0, 150)), "names are shown as they are");
            assertEquals(List.of(), complaints);
            everyone.forEach(Person::hasNoComplaint);
        }
    }

    private static void join(Clients clients, ServerProcess server, String pin, String name) {
        var bot = Bot.connect(clients.http(), server.base());
        bot.say(Bot.message("join").put("pin", pin).put("name", name));
        var answer = bot.next(
                message ->
                        Set.of("welcome", "error").contains(message.get("type").asText()),
                "a seat");
        assertEquals("welcome", answer.get("type").asText(), name + " " + answer);
    }

    private Person watched(Person person) {
        var page = person.page();
        page.addInitScript(WATCH);
        page.onDialog((Dialog dialog) -> {
            complaints.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> Stream.of(request.url())
                .filter(url ->
                        !url.startsWith("http://127.0.0.1:") && !url.startsWith("data:") && !url.startsWith("blob:"))
                .forEach(url -> complaints.add("request " + url)));
        poison(page);
        return person;
    }

    private void isUnharmed(Person person) {
        var page = person.page();
        assertEquals(List.of(), page.evaluate("ran"));
        assertEquals(List.of(), page.evaluate(FOREIGN));
    }

    /** Every text of a question on its way to this page is a hostile one, and a question has many options. */
    private static void poison(Page page) {
        page.routeWebSocket(Pattern.compile("/ws"), (WebSocketRoute toPage) -> {
            var texts = Stream.generate(TEXTS::stream).flatMap(all -> all).iterator();
            toPage.connectToServer().onMessage(frame -> toPage.send(poisoned(frame.text(), texts)));
        });
    }

    private static String poisoned(String text, Iterator<String> texts) {
        try {
            var message = (ObjectNode) Bot.JSON.readTree(text);
            if (message.path("type").asText().equals("question")) {
                var options = message.withArray("options");
                for (var more = 1; more <= OPTIONS; more++) {
                    options.addObject().put("id", "o" + more).put("text", "");
                }
            }
            poison(message, texts);
            return message.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void poison(JsonNode node, Iterator<String> texts) {
        node.properties().stream()
                .filter(field -> field.getValue().isTextual() && OF_QUESTIONS.contains(field.getKey()))
                .map(field -> field.getKey())
                .toList()
                .forEach(field -> ((ObjectNode) node).put(field, texts.next()));
        if (node.get("why") instanceof ObjectNode why) {
            why.fieldNames().forEachRemaining(option -> why.put(option, texts.next()));
        }
        node.forEach(each -> poison(each, texts));
    }
}
