package quizbus.game;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a secret, base64url: all that the game and the log ever know of tickets and devices. */
public record SecretHash(String value) {

    /** Takes the same time wherever the first difference is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretHash(var theirs)
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.US_ASCII), theirs.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "secret";
    }
}
