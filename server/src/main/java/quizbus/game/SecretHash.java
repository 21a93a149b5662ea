package quizbus.game;

/** The SHA-256 of a secret, base64url: all that the game and the log ever know of tickets and devices. */
public record SecretHash(String value) {
    @Override
    public String toString() {
        return "secret";
    }
}
