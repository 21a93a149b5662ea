package quizbus.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bank.Bank;
import quizbus.bank.Kind;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;
import quizbus.browser.Person.Screen;

class BrowserTest {

    @TempDir
    private Path folder;

    @Test
    void aClassPlaysAWholeGame() {
        try (var server = ServerProcess.start(folder.resolve("data"));
                var chromium = Chromium.launch()) {
            var browser = chromium.browser();
            var host = Person.at(browser, server.base(), "Host", Screen.LAPTOP);
            host.open("/host").sees(".domain").looks("host-sheet");
            host.page().locator("input[type=number]").first().fill("3");
            host.taps(".more-wishes summary")
                    .page()
                    .locator(".more-wishes select")
                    .first()
                    .selectOption("0");
            host.taps("button.is-main").sees("qr-code svg").looks("host-lobby-empty");
            var pin = host.page().url().replaceAll(".*pin=(\\d+).*", "$1");
            var projector = Person.at(browser, server.base(), "Projector", Screen.PROJECTOR);
            projector.open("/watch?pin=" + pin).sees(".pin");
            var phone = Person.at(browser, server.base(), "Ada", Screen.PHONE);
            phone.open("/").sees("h1").looks("door").joins(pin).sees(".huge").looks("phone-lobby");
            var keys = Person.at(browser, server.base(), "Ben", Screen.LAPTOP);
            keys.open("/?pin=" + pin)
                    .sees("input[autocomplete=nickname]")
                    .looks("name")
                    .names()
                    .sees(".huge");
            var restless = Person.at(browser, server.base(), "Łukasz", Screen.NIGHT_PHONE);
            restless.joins(pin).sees(".huge");
            projector.sees(".chip:has-text('Łukasz')").looks("projector-lobby");

            host.presses("Space").sees(".ready-go").looks("host-countdown");
            for (var number = 1; number <= 3; number++) {
                phone.sees(".asking .stem");
                if (number == 2) {
                    restless.page().reload();
                }
                phone.sees(".tiles button, .typed").looks("phone-question-" + number);
                projector.looks("projector-question-" + number);
                phone.answers().looks("phone-received-" + number);
                keys.answers();
                restless.answers();
                host.sees(".revealing").looks("host-reveal-" + number);
                projector.sees(".revealing").looks("projector-reveal-" + number);
                phone.sees(".verdict").looks("phone-result-" + number);
                restless.sees(".verdict").looks("phone-result-dark-" + number);
                host.presses("ArrowRight");
                if (number < 3) {
                    host.sees(".standings").looks("host-standings-" + number);
                    phone.sees(".standings").looks("phone-standings-" + number);
                    host.presses("PageDown");
                }
            }

            host.sees(".podium").looks("host-podium");
            projector.sees(".podium").looks("projector-podium");
            phone.sees(".reviewed").looks("phone-end");
            List.of(host, projector, phone, keys, restless).forEach(Person::hasNoComplaint);
        }
    }

    @Test
    void everyKindIsAnsweredOnAPhone() {
        try (var server = ServerProcess.start(folder.resolve("data"));
                var chromium = Chromium.launch();
                var clients = new Clients()) {
            var items = Stream.of(Kind.values())
                    .map(kind -> Bank.load().items().stream()
                            .filter(item -> Kind.of(item) == kind)
                            .findFirst()
                            .orElseThrow())
                    .map(item -> "\"" + item.card().id() + "\"")
                    .collect(Collectors.joining(","));
            var room = new Web(clients.http(), server.base()).create("""
                    {"mode":"hosted","round":{"items":[%s]},"settings":{"secondsPerQuestion":0,"readingSeconds":1}}""".formatted(items));
            var host = Bot.connect(clients.http(), server.base());
            host.say(Bot.message("host").put("pin", room.pin()).put("token", room.hostToken()));
            var phone = Person.at(chromium.browser(), server.base(), "Ada", Screen.PHONE);
            phone.open("/?pin=" + room.pin()).names().sees(".huge");

            host.say(Bot.message("start"));
            for (var kind : Kind.values()) {
                phone.sees(".asking.is-" + kind.wire())
                        .sees(".tiles button, .typed")
                        .looks("kind-" + kind.wire());
                phone.answers().sees(".verdict").looks("kind-" + kind.wire() + "-result");
                host.say(Bot.message("next")
                        .put("screen", host.next("reveal").get("screen").asInt()));
                if (kind != Kind.CLOZE) {
                    host.say(Bot.message("next")
                            .put("screen", host.next("standings").get("screen").asInt()));
                }
            }

            phone.sees(".reviewed").looks("kind-review").hasNoComplaint();
        }
    }

    @Test
    void whereNamesAreGeneratedNobodyTypesOne() {
        try (var server = ServerProcess.start(folder.resolve("data"));
                var chromium = Chromium.launch()) {
            var host = Person.at(chromium.browser(), server.base(), "Host", Screen.LAPTOP);
            host.open("/host").sees(".domain").taps(".more-wishes summary");
            host.taps("text=Players take a name that is offered")
                    .taps("button.is-main")
                    .sees("qr-code svg");
            var pin = host.page().url().replaceAll(".*pin=(\\d+).*", "$1");
            var phone = Person.at(chromium.browser(), server.base(), "Ada", Screen.PHONE);
            phone.open("/?pin=" + pin)
                    .sees("text=Others")
                    .looks("name-generated")
                    .taps("text=Others");
            var name = phone.page().locator("button[aria-pressed=true]").textContent();

            phone.taps("button.is-main").sees(".huge");

            assertEquals(0, phone.page().locator("input").count());
            host.sees(".chip:has-text('" + name + "')");
            List.of(host, phone).forEach(Person::hasNoComplaint);
        }
    }

    @Test
    void twoPlayWithoutAHost() {
        try (var server = ServerProcess.start(folder.resolve("data"));
                var chromium = Chromium.launch()) {
            var ann = Person.at(chromium.browser(), server.base(), "Ann", Screen.PHONE);
            ann.open("/").taps("text=Play together").sees(".domain").looks("autopilot-sheet");
            ann.taps("button.is-main").names().sees("text=I’m ready").looks("autopilot-lobby");
            var pin = ann.page().locator(".pin, strong").first().textContent().replaceAll("\\D", "");
            var bo = Person.at(chromium.browser(), server.base(), "Bo", Screen.NIGHT_PHONE);
            bo.joins(pin).taps("text=I’m ready");
            ann.taps("text=I’m ready");

            ann.sees(".asking .stem").answers();
            bo.answers();

            ann.sees(".verdict").looks("autopilot-result");
            ann.sees(".standings");
            bo.sees(".asking .stem");
            List.of(ann, bo).forEach(Person::hasNoComplaint);
        }
    }

    @Test
    void aLearnerPractisesAlone() {
        try (var server = ServerProcess.start(folder.resolve("data"));
                var chromium = Chromium.launch()) {
            var learner = Person.at(chromium.browser(), server.base(), "Learner", Screen.PHONE);
            learner.open("/solo").sees(".domain").looks("solo-home");
            learner.page().locator("input[value='5']").check(new Locator.CheckOptions().setForce(true));
            learner.taps("text=Start");

            for (var number = 1; number <= 5; number++) {
                learner.sees(".asking .stem").answers().sees(".verdict");
                if (number == 1) {
                    learner.looks("solo-feedback");
                }
                learner.presses("Enter");
            }

            learner.sees(".reviewed").looks("solo-end").hasNoComplaint();
        }
    }

    @Test
    void plainHttpUnderANameOnTheNetworkIsEnough() {
        try (var server = ServerProcess.start(
                        folder.resolve("data"), port -> Map.of("QUIZBUS_PUBLIC_URL", "http://quiz.test:" + port));
                var chromium = Chromium.launch("--host-resolver-rules=MAP quiz.test 127.0.0.1")) {
            var base = URI.create("http://quiz.test:" + server.port());
            var learner = Person.at(chromium.browser(), base, "Ada", Screen.PHONE);
            learner.open("/host").sees(".domain");
            assertEquals(false, learner.page().evaluate("window.isSecureContext"));
            learner.taps("button.is-main").sees("qr-code svg").looks("insecure-lobby");
            var pin = learner.page().url().replaceAll(".*pin=(\\d+).*", "$1");
            var player = Person.at(chromium.browser(), base, "Ben", Screen.PHONE);
            player.joins(pin).sees(".huge");

            learner.presses("Space");
            player.answers().sees(".verdict");

            assertFalse(pin.isEmpty());
            List.of(learner, player).forEach(Person::hasNoComplaint);
        }
    }
}
