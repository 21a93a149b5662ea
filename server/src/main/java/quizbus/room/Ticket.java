package quizbus.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import quizbus.game.SecretHash;

/** A secret that opens a seat: told once to its owner, kept by the server only as a hash. */
public record Ticket(String secret) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int PLAYER_BYTES = 16;
    private static final int HOST_BYTES = 32;

    /** A new ticket for a player: 128 random bits. */
    public static Ticket forPlayer(RandomGenerator random) {
        return random(random, PLAYER_BYTES);
    }

    /** A new ticket for a host: 256 random bits. */
    public static Ticket forHost(RandomGenerator random) {
        return random(random, HOST_BYTES);
    }

    /** What the game keeps of this ticket. */
    public SecretHash hash() {
        return hash(secret);
    }

    /** What the game keeps of a secret that a client made. */
    public static SecretHash hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new SecretHash(ENCODER.encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Never the secret: tickets have no business in a log. */
    @Override
    public String toString() {
        return "ticket";
    }

    private static Ticket random(RandomGenerator random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return new Ticket(ENCODER.encodeToString(bytes));
    }
}
