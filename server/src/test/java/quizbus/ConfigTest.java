package quizbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.game.Pin;

class ConfigTest {

    @Test
    void withoutSettingsTheStandardsHold() throws Config.Faults {
        var config = Config.read(Map.of());

        assertEquals(8080, config.port());
        assertEquals(9090, config.managementPort());
        assertEquals(Path.of("data"), config.data());
        assertEquals(Optional.empty(), config.redis());
        assertEquals(Optional.empty(), config.hostKey());
        assertEquals(Optional.empty(), config.publicUrl());
    }

    @Test
    void whatIsSetIsTaken() throws Config.Faults {
        var config = Config.read(Map.of(
                "QUIZBUS_PORT", " 80 ",
                "QUIZBUS_PUBLIC_URL", "https://quiz.test/",
                "REDIS_URL", "redis://:secret@db:6379",
                "QUIZBUS_PROXIES", "10.0.0.1, 10.0.0.2",
                "QUIZBUS_HOST_KEY", ""));

        assertEquals(80, config.port());
        assertEquals(Optional.of(URI.create("https://quiz.test")), config.publicUrl());
        assertEquals(Optional.of("redis://:secret@db:6379"), config.redis());
        assertEquals(Set.of("10.0.0.1", "10.0.0.2"), config.proxies());
        assertEquals(Optional.empty(), config.hostKey());
    }

    @Test
    void namesAreHeldAgainstTheWordsOfTheOperator(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("words.txt"), "rascal\n");

        var names = Config.read(Map.of("QUIZBUS_WORDS", file.toString())).names();

        assertTrue(names.objection("Rascal 7").isPresent());
        assertEquals(Optional.empty(), Config.read(Map.of()).names().objection("Rascal 7"));
    }

    @Test
    void faultsInTheWordsAreToldWithFileAndLine(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("words.txt"), "fine\nnot fine\n");

        var faults = assertThrows(Config.Faults.class, () -> Config.read(Map.of("QUIZBUS_WORDS", file.toString())));

        var told = String.valueOf(faults.getMessage());
        assertTrue(told.contains("QUIZBUS_WORDS: " + file + ", line 2: \"not fine\" is not one word."), told);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var faults = assertThrows(
                Config.Faults.class,
                () -> Config.read(Map.of(
                        "QUIZBUS_PORT", "70000",
                        "QUIZBUS_MANAGEMENT_PORT", "nine",
                        "QUIZBUS_PUBLIC_URL", "quiz.test/path",
                        "REDIS_URL", "localhost:6379",
                        "QUIZBUS_HOST_KEY", "short",
                        "QUIZBUS_LOG", "loud",
                        "QUIZBUS_TLS_KEY", "no/such/file",
                        "QUIZBUS_PROT", "80")));

        var told = String.valueOf(faults.getMessage());
        for (var name : new String[] {
            "QUIZBUS_PORT must",
            "QUIZBUS_MANAGEMENT_PORT must",
            "QUIZBUS_PUBLIC_URL must",
            "REDIS_URL must",
            "QUIZBUS_HOST_KEY must",
            "QUIZBUS_LOG must",
            "QUIZBUS_TLS_KEY must be a file that can be read",
            "QUIZBUS_TLS_CERT and QUIZBUS_TLS_KEY go together",
            "QUIZBUS_PROT is no setting"
        }) {
            assertTrue(told.contains(name), () -> name + " is not in: " + told);
        }
    }

    @Test
    void onePortCannotServeBoth() {
        assertThrows(
                Config.Faults.class,
                () -> Config.read(Map.of("QUIZBUS_PORT", "9000", "QUIZBUS_MANAGEMENT_PORT", "9000")));
    }

    @Test
    void theHelpListsEverySetting() {
        var help = Setting.help();

        assertTrue(Arrays.stream(Setting.values()).allMatch(setting -> help.contains(setting.name())), help);
    }

    @Test
    void aNetworkAddressIsPreferredToLocalhost() throws Config.Faults {
        var addresses = Addresses.of(Config.read(Map.of()));

        var onlyLocal = addresses.all().size() == 1;
        assertTrue(onlyLocal || !addresses.publicUrl().toString().contains("localhost"), addresses::toString);
        assertEquals(addresses.publicUrl(), addresses.all().getFirst());
    }

    @Test
    void thePublicUrlComesFirst() throws Config.Faults {
        var addresses = Addresses.of(Config.read(Map.of("QUIZBUS_PUBLIC_URL", "http://quiz.test:8080")));

        assertEquals(URI.create("http://quiz.test:8080"), addresses.publicUrl());
        assertEquals(addresses.publicUrl(), addresses.all().getFirst());
    }

    @Test
    void withACertificateAllAddressesAreHttps(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("any.pem")).toString();
        var settings = new HashMap<>(Map.of("QUIZBUS_TLS_CERT", file, "QUIZBUS_TLS_KEY", file, "QUIZBUS_PORT", "443"));
        var addresses = Addresses.of(Config.read(settings));

        assertTrue(addresses.all().stream().allMatch(url -> url.toString().startsWith("https://")));
        assertEquals(
                "https://localhost", addresses.all().getLast().toString(), "443 is the usual port and stays unsaid");
        assertTrue(addresses.join(new Pin("123456")).startsWith("https://"));
        settings.put("QUIZBUS_PUBLIC_URL", "http://quiz.test");
        assertThrows(Config.Faults.class, () -> Config.read(settings));
    }

    @Test
    void aServerThatOthersCanOverhearIsKnown() throws Config.Faults {
        assertTrue(Addresses.areOverheard(Config.read(Map.of())));
        assertFalse(Addresses.areOverheard(Config.read(Map.of("QUIZBUS_HOST", "127.0.0.1"))));
        assertFalse(Addresses.areOverheard(Config.read(Map.of("QUIZBUS_PROXIES", "10.0.0.1"))));
        assertFalse(Addresses.areOverheard(Config.read(Map.of("QUIZBUS_PUBLIC_URL", "https://quiz.test"))));
    }
}
