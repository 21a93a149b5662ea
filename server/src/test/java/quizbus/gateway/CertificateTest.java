package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pairs of files the server starts with. */
class CertificateTest {

    @TempDir
    private static Path folder;

    private static final Vertx VERTX = Vertx.vertx();
    private static Path chain;
    private static Path key;
    private static Pem rsa;
    private static Pem ec;

    @BeforeAll
    static void make() {
        chain = folder.resolve("chain.pem");
        key = folder.resolve("key.pem");
        rsa = Pem.make(folder, "RSA");
        ec = Pem.make(folder, "EC");
    }

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @Test
    void bothKindsOfKeysAreTaken() throws Exception {
        for (var pair : new Pem[] {rsa, ec}) {
            pair.write(chain, key);

            var read = Certificate.read(VERTX, chain, key);

            assertEquals(pair.certificate().getNotAfter().toInstant(), read.until());
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws IOException {
        Files.writeString(chain, ec.chain());
        Files.writeString(key, Pem.make(folder, "EC").keyText());

        assertRefused("the key belongs to another certificate");
    }

    @Test
    void aKeyOfAnotherKindIsRefused() throws IOException {
        Files.writeString(chain, ec.chain());
        Files.writeString(key, rsa.keyText());

        assertRefused("cannot be used");
    }

    @Test
    void whatIsNoPemIsRefused() throws IOException {
        Files.writeString(chain, "hello");
        Files.writeString(key, ec.keyText());
        assertRefused("BEGIN CERTIFICATE");

        ec.write(chain, key);
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nhello\n-----END PRIVATE KEY-----\n");
        assertRefused("cannot be used");

        Files.writeString(key, "");
        assertRefused("BEGIN PRIVATE KEY");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        ec.write(chain, key);
        Files.delete(key);

        assertRefused("The file " + key + " cannot be read.");
    }

    private static void assertRefused(String why) {
        var sentence = assertThrows(Certificate.Unusable.class, () -> Certificate.read(VERTX, chain, key))
                .getMessage();

        assertTrue(String.valueOf(sentence).contains(why), sentence);
    }
}
