package quizbus.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, without a window. */
final class Chromium implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable, List<String> more) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(Stream.concat(
                                        Stream.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync"),
                                        more.stream())
                                .toList()));
    }

    /**
     * Starts it; a test is passed over where there is none, unless {@code -Dbrowser=required} says that there must be.
     *
     * @param more further switches, such as a rule that maps a host name
     */
    static Chromium launch(String... more) {
        var executable = executable();
        if (!"required".equals(System.getProperty("browser"))) {
            Assumptions.assumeTrue(executable.isPresent(), "no Chromium on this machine");
        }
        return new Chromium(executable.orElseThrow(), List.of(more));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> executable() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
