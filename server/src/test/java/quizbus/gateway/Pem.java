package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that signs itself, for this machine, with its key. */
record Pem(X509Certificate certificate, PrivateKey key) {

    private static final String PASSWORD = "not-a-secret";

    /** A fresh pair; {@code algorithm} is RSA or EC. */
    static Pem make(Path folder, String algorithm) {
        var file = folder.resolve(algorithm + System.nanoTime() + ".p12");
        try {
            var keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            algorithm,
                            "-alias",
                            "quiz",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            assertEquals(true, keytool.waitFor(30, TimeUnit.SECONDS));
            var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            return new Pem((X509Certificate) store.getCertificate("quiz"), (PrivateKey)
                    store.getKey("quiz", PASSWORD.toCharArray()));
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError("No certificate could be made", e);
        }
    }

    /** Writes both files. */
    void write(Path chainFile, Path keyFile) throws IOException {
        Files.writeString(chainFile, chain());
        Files.writeString(keyFile, keyText());
    }

    String chain() {
        try {
            return text("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    String keyText() {
        return text("PRIVATE KEY", key.getEncoded());
    }

    /** A client that trusts these and nobody else. */
    static SSLContext trusting(Pem... pairs) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var pair : pairs) {
                store.setCertificateEntry(pair.certificate.getSerialNumber().toString(), pair.certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }
}
