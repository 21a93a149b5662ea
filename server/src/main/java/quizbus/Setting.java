package quizbus;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The settings, all of them by environment: what {@code --help} lists is what is read. */
enum Setting {
    QUIZBUS_PORT("8080", "the port that people open"),
    QUIZBUS_HOST("0.0.0.0", "the address to listen on; 0.0.0.0 is all of them"),
    QUIZBUS_PUBLIC_URL("", "the address in join links and QR codes; without it, one of this machine on its network"),
    QUIZBUS_MANAGEMENT_PORT("9090", "metrics and health in detail, on loopback alone"),
    QUIZBUS_DATA("data", "the folder of the embedded Redis"),
    REDIS_URL("", "a Redis of your own, such as redis://host:6379; without it, the embedded one"),
    QUIZBUS_HOST_KEY("", "the key that creating a room asks for; without it, anyone may"),
    QUIZBUS_TLS_CERT("", "a PEM file with the certificate and its chain: the port then speaks https alone"),
    QUIZBUS_TLS_KEY("", "the PEM file with its key; both are read again when they change"),
    QUIZBUS_PROXIES("", "addresses of proxies, by commas, whose X-Forwarded-For is believed"),
    QUIZBUS_WORDS("", "a file of words that no name may have, beside those that are built in"),
    QUIZBUS_LOG("info", "how much is logged: error, warn, info or debug");

    private final String standard;
    private final String meaning;

    Setting(String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    String standard() {
        return standard;
    }

    static String help() {
        var lines = Arrays.stream(values())
                .map(setting -> "  %-24s %s%s"
                        .formatted(
                                setting.name(),
                                setting.meaning,
                                setting.standard.isEmpty() ? "" : " (%s)".formatted(setting.standard)))
                .collect(Collectors.joining("\n"));
        return "Quizbus is set by environment variables:\n\n" + lines + "\n";
    }
}
