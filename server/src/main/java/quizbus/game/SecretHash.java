package quizbus.game;

import org.jspecify.annotations.Nullable;

/** The SHA-256 of a secret, base64url: all that the game and the log ever know of tickets and devices. */
public record SecretHash(String value) {

    /** Takes the same time wherever the first difference is. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof SecretHash(var theirs)) || theirs.length() != value.length()) {
            return false;
        }
        var differences = 0;
        for (var place = 0; place < value.length(); place++) {
            differences |= value.charAt(place) ^ theirs.charAt(place);
        }
        return differences == 0;
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
