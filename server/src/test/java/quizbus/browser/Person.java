package quizbus.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a screen of their own: what they type, tap and see. */
final class Person {

    /** What they sit at. */
    enum Screen {
        PHONE(360, 740, ColorScheme.LIGHT),
        NIGHT_PHONE(390, 844, ColorScheme.DARK),
        LAPTOP(1280, 720, ColorScheme.LIGHT),
        PROJECTOR(1920, 1080, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Screen(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    private static final Path PICTURES = Path.of("target", "screens");

    /** What fades in has no contrast yet: pictures are taken when all that moves has come to rest. */
    private static final String STILL = """
            () => Promise.allSettled(document.getAnimations()
                .filter(each => each.effect.getComputedTiming().endTime !== Infinity)
                .map(each => each.finished))""";

    private final String name;
    private final URI base;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Person(String name, URI base, Page page) {
        this.name = name;
        this.base = base;
        this.page = page;
    }

    static Person at(Browser browser, URI base, String name, Screen screen) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setColorScheme(screen.scheme))
                .newPage();
        page.setDefaultTimeout(45_000);
        var person = new Person(name, base, page);
        page.onPageError(person.complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                person.complaints.add(message.text());
            }
        });
        return person;
    }

    Page page() {
        return page;
    }

    Person open(String path) {
        page.navigate(base.resolve(path).toString());
        return this;
    }

    Person sees(String selector) {
        try {
            page.waitForSelector(selector);
            return this;
        } catch (TimeoutError e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("in-vain.png")));
            throw new AssertionError(
                    name + " waited in vain for " + selector + "; the page says: "
                            + page.locator("body").innerText().replace('\n', ' ') + " " + complaints,
                    e);
        }
    }

    Person taps(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    Person presses(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types a PIN and a name at the front door. */
    Person joins(String pin) {
        open("/");
        page.fill(".pin-input", pin);
        presses("Enter");
        return names();
    }

    /** Types a name where the link brought the PIN. */
    Person names() {
        sees("input[autocomplete=nickname]");
        page.fill("input[autocomplete=nickname]", name);
        return presses("Enter");
    }

    /** Answers whatever is asked, with the first that comes to hand, by keys where there are some. Who is last sees the reveal at once. */
    Person answers() {
        sees(".tiles button, .typed");
        var kind = page.locator("main").getAttribute("class").replaceAll(".*asking is-(\\w+).*", "$1");
        switch (kind) {
            case "single", "truefalse" -> presses("1");
            case "multiple" ->
                pressesAll(Integer.parseInt(page.locator(".typed .is-main")
                        .textContent()
                        .replaceAll("\\D*(\\d+)\\D*", "$1")
                        .substring(0, 1)));
            case "match" -> pressesAll(page.locator(".match-left").count());
            case "numeric" -> page.fill(".typed input", "20");
            case "text" -> page.fill(".typed input", "envelope");
            case "cloze" -> fillsGaps();
            case "order" -> {}
            default -> throw new AssertionError("A kind without a way to answer: " + kind);
        }
        if (!kind.equals("single") && !kind.equals("truefalse")) {
            taps(".typed > .is-main");
        }
        return sees(".is-received, .verdict");
    }

    /** Keeps a picture, and lets axe look at the page: no violation on any screen. */
    Person looks(String picture) {
        page.evaluate(STILL);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")));
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals(
                List.of(),
                violations.stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget())
                                        .toList())
                        .toList(),
                picture);
        assertEquals(
                false,
                page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"),
                picture + " is too wide");
        return this;
    }

    /** Nothing went wrong behind the scenes: no error in the console, no breach of the content security policy. */
    void hasNoComplaint() {
        assertEquals(List.of(), complaints, name);
    }

    private void pressesAll(int most) {
        for (var key = 1; key <= most; key++) {
            presses(String.valueOf(key));
        }
    }

    private void fillsGaps() {
        for (Locator gap : page.locator(".typed fieldset fieldset").all()) {
            gap.locator("button").first().click();
        }
        for (Locator gap : page.locator(".typed input").all()) {
            gap.fill("envelope");
        }
    }
}
