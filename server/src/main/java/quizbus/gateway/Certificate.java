package quizbus.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;

/**
 * A certificate with its private key, as two PEM files hold them.
 *
 * @param until when it is no longer valid
 */
public record Certificate(Path chainFile, Path keyFile, Buffer chain, Buffer key, Instant until) {

    private static final Map<String, String> ALGORITHMS = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");
    private static final byte[] WORD = {1, 2, 3};

    /** What is wrong with a pair of files, in a sentence. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /**
     * Reads both files, and makes sure that the key is the one of the certificate. It blocks.
     *
     * @throws Unusable where a file cannot be read, is not PEM, or the two do not belong together
     */
    public static Certificate read(Vertx vertx, Path chainFile, Path keyFile) throws Unusable {
        var chain = bytes(chainFile);
        var key = bytes(keyFile);
        try {
            var certificate = prove(options(chain, key).getKeyManagerFactory(vertx));
            return new Certificate(
                    chainFile, keyFile, chain, key, certificate.getNotAfter().toInstant());
        } catch (Exception fault) {
            // Whatever the parsers throw, it is these files that cannot be used.
            throw new Unusable(
                    "The certificate in %s and the key in %s cannot be used: %s"
                            .formatted(chainFile, keyFile, fault.getMessage()),
                    fault);
        }
    }

    PemKeyCertOptions options() {
        return options(chain, key);
    }

    private static PemKeyCertOptions options(Buffer chain, Buffer key) {
        return new PemKeyCertOptions().addCertValue(chain).addKeyValue(key);
    }

    private static Buffer bytes(Path file) throws Unusable {
        try {
            return Buffer.buffer(Files.readAllBytes(file));
        } catch (IOException fault) {
            throw new Unusable("The file %s cannot be read.".formatted(file), fault);
        }
    }

    /** The certificate, once a signature of the key has been found good by it. */
    private static X509Certificate prove(KeyManagerFactory factory) throws GeneralSecurityException {
        for (var manager : factory.getKeyManagers()) {
            for (var algorithm : ALGORITHMS.keySet()) {
                if (manager instanceof X509KeyManager keys
                        && keys.getServerAliases(algorithm, null) instanceof String[] names) {
                    var certificate = keys.getCertificateChain(names[0])[0];
                    prove(keys.getPrivateKey(names[0]), certificate);
                    return certificate;
                }
            }
        }
        throw new GeneralSecurityException("it is neither RSA nor EC");
    }

    private static void prove(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHMS.getOrDefault(key.getAlgorithm(), ""));
        signature.initSign(key);
        signature.update(WORD);
        var signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(WORD);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key belongs to another certificate");
        }
    }
}
