package quizbus.bots;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The HTTP calls of the protocol. */
public record Web(HttpClient client, URI base) {

    /** A created room. */
    public record Made(String pin, String hostToken) {}

    /** Creates a room with that body. */
    public Made create(String body) {
        var answer = post("/api/rooms", body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        var made = json(answer.body());
        return new Made(made.get("pin").asText(), made.get("hostToken").asText());
    }

    /** The answer to a POST; {@code headers} are names and values in turn. */
    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)).build());
    }

    /** The answer to a GET; {@code headers} are names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Reads a body. */
    public JsonNode json(String text) {
        try {
            return Bot.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole game, as its host may read it. */
    public JsonNode report(Made room) {
        return json(get(
                        "/api/rooms/" + room.pin() + "/report",
                        "Authorization",
                        "Bearer " + room.hostToken(),
                        "Accept",
                        "application/json")
                .body());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
