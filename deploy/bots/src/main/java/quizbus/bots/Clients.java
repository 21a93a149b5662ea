package quizbus.bots;

import java.net.http.HttpClient;

/** The HTTP client of a test; at the end it drops what is still open instead of waiting for it. */
public record Clients(HttpClient http) implements AutoCloseable {

    /** A new client. */
    public Clients() {
        this(HttpClient.newHttpClient());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
