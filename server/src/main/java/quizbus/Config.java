package quizbus;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quizbus.names.NameRules;
import quizbus.names.WordFile;

/**
 * How this server was set up, checked as a whole before anything starts.
 *
 * @param publicUrl the address of join links; empty where the machine's own is to be taken
 * @param redis the address of a given Redis; empty for the embedded one
 * @param tls the files of certificate and key; empty where the port speaks plainly
 * @param hostKey what creating a room asks for; empty where anyone may
 * @param names what the names of players are held against
 */
record Config(
        int port,
        String host,
        Optional<URI> publicUrl,
        int managementPort,
        Path data,
        Optional<String> redis,
        Optional<TlsFiles> tls,
        Optional<String> hostKey,
        Set<String> proxies,
        NameRules names) {

    private static final int PORT_MOST = 65_535;
    private static final int KEY_LEAST = 8;

    /** Two PEM files that belong together. */
    record TlsFiles(Path certificate, Path key) {}

    /** All that is wrong with the settings, a sentence each. */
    static final class Faults extends Exception {
        private static final long serialVersionUID = 1;

        Faults(List<String> sentences) {
            super("These settings cannot be used:\n  " + String.join("\n  ", sentences)
                    + "\nRun with --help for all settings.");
        }
    }

    /** The settings in that environment; an empty value counts as not set. */
    static Config read(Map<String, String> environment) throws Faults {
        var reader = new Reader(environment);
        var config = new Config(
                reader.port(Setting.QUIZBUS_PORT),
                reader.text(Setting.QUIZBUS_HOST),
                reader.url(Setting.QUIZBUS_PUBLIC_URL),
                reader.port(Setting.QUIZBUS_MANAGEMENT_PORT),
                Path.of(reader.text(Setting.QUIZBUS_DATA)),
                reader.redis(),
                reader.tls(),
                reader.key(),
                reader.list(Setting.QUIZBUS_PROXIES),
                reader.names());
        reader.level();
        reader.unknown();
        if (config.port == config.managementPort) {
            reader.faults.add(
                    "QUIZBUS_PORT and QUIZBUS_MANAGEMENT_PORT must differ; both are %d.".formatted(config.port));
        }
        if (config.tls.isPresent()
                && config.publicUrl
                        .filter(url -> "http".equals(url.getScheme()))
                        .isPresent()) {
            reader.faults.add("QUIZBUS_PUBLIC_URL must begin with https:// where QUIZBUS_TLS_CERT is set.");
        }
        if (!reader.faults.isEmpty()) {
            throw new Faults(reader.faults);
        }
        return config;
    }

    private static final class Reader {

        private final Map<String, String> environment;
        private final List<String> faults = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        String text(Setting setting) {
            var given = environment.getOrDefault(setting.name(), "").strip();
            return given.isEmpty() ? setting.standard() : given;
        }

        int port(Setting setting) {
            var given = text(setting);
            if (given.matches("[0-9]{1,5}") && Integer.parseInt(given) >= 1 && Integer.parseInt(given) <= PORT_MOST) {
                return Integer.parseInt(given);
            }
            faults.add("%s must be a port from 1 to %d, not \"%s\".".formatted(setting, PORT_MOST, given));
            return Integer.parseInt(setting.standard());
        }

        Optional<URI> url(Setting setting) {
            var given = text(setting);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            try {
                var url = new URI(given.replaceAll("/+$", ""));
                if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                        && url.getHost() != null
                        && url.getRawPath().isEmpty()
                        && url.getRawQuery() == null) {
                    return Optional.of(url);
                }
            } catch (URISyntaxException _) {
                // The sentence below says what is expected.
            }
            faults.add("%s must be an address such as http://quiz.school.lan:8080, without a path, not \"%s\"."
                    .formatted(setting, given));
            return Optional.empty();
        }

        Optional<String> redis() {
            var given = text(Setting.REDIS_URL);
            if (!given.isEmpty() && !given.matches("(rediss?|unix)://.+")) {
                faults.add("REDIS_URL must begin with redis://, rediss:// or unix://, not as \"%s\".".formatted(given));
            }
            return given.isEmpty() ? Optional.empty() : Optional.of(given);
        }

        Optional<TlsFiles> tls() {
            var certificate = file(Setting.QUIZBUS_TLS_CERT);
            var key = file(Setting.QUIZBUS_TLS_KEY);
            if (certificate.isPresent() != key.isPresent()) {
                faults.add("QUIZBUS_TLS_CERT and QUIZBUS_TLS_KEY go together; only one of them is set.");
            }
            return certificate.flatMap(found -> key.map(other -> new TlsFiles(found, other)));
        }

        Optional<Path> file(Setting setting) {
            var given = text(setting);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            if (!Files.isReadable(Path.of(given)) || Files.isDirectory(Path.of(given))) {
                faults.add("%s must be a file that can be read, not \"%s\".".formatted(setting, given));
            }
            return Optional.of(Path.of(given));
        }

        Optional<String> key() {
            var given = text(Setting.QUIZBUS_HOST_KEY);
            if (!given.isEmpty() && given.length() < KEY_LEAST) {
                faults.add("QUIZBUS_HOST_KEY must have at least %d characters.".formatted(KEY_LEAST));
            }
            return given.isEmpty() ? Optional.empty() : Optional.of(given);
        }

        Set<String> list(Setting setting) {
            return Arrays.stream(text(setting).split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        NameRules names() {
            var given = text(Setting.QUIZBUS_WORDS);
            try {
                return given.isEmpty() ? NameRules.standard() : NameRules.with(WordFile.read(Path.of(given)));
            } catch (WordFile.Faults wrong) {
                wrong.sentences().forEach(sentence -> faults.add("QUIZBUS_WORDS: " + sentence));
                return NameRules.standard();
            }
        }

        void level() {
            var given = text(Setting.QUIZBUS_LOG);
            if (!given.matches("error|warn|info|debug")) {
                faults.add("QUIZBUS_LOG must be error, warn, info or debug, not \"%s\".".formatted(given));
            }
        }

        /** A setting with a slip in its name would be ignored in silence. */
        void unknown() {
            var known = Arrays.stream(Setting.values()).map(Enum::name).collect(Collectors.toSet());
            environment.keySet().stream()
                    .filter(name -> name.startsWith("QUIZBUS_") && !known.contains(name))
                    .sorted()
                    .forEach(name -> faults.add("%s is no setting.".formatted(name)));
        }
    }
}
