package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;

/** What a server prints at its most talkative, over a whole game and some attempts on it. */
class SecretsTest {

    private static final String HOST_KEY = "the-key-of-this-house-4711";

    @TempDir
    private Path folder;

    @Test
    void noTicketNoKeyAndNoWordOfAPlayerIsEverLogged() {
        var secrets = new ArrayList<>(List.of(HOST_KEY));
        var settings = Map.of("QUIZBUS_LOG", "debug", "QUIZBUS_HOST_KEY", HOST_KEY);
        try (var server = ServerProcess.start(folder.resolve("data"), _ -> settings);
                var clients = new Clients()) {
            var web = new Web(clients.http(), server.base());
            var room = create(web);
            secrets.add(room.hostToken());
            var host = Bot.connect(clients.http(), server.base());
            host.say(message(room, "host").put("token", room.hostToken())).next("welcome");
            for (var name : new String[] {"Adalbert", "Benedikta"}) {
                var device = name.charAt(0) + "device".repeat(4);
                var learner = name.charAt(0) + "learner".repeat(4);
                secrets.addAll(List.of(name, device, learner));
                var player = Bot.connect(clients.http(), server.base());
                var welcome = player.say(message(room, "join")
                                .put("name", name)
                                .put("device", device)
                                .put("learner", learner))
                        .next("welcome");
                secrets.add(welcome.get("token").asText());
                player.say(Bot.message("ready")).say(Bot.message("no-such-message"));
            }
            host.say(Bot.message("start")).next("question");
            host.say(Bot.message("close").put("question", 1)).next("reveal");
            host.say(Bot.message("end")).next("podium");
            web.report(room);
            attack(clients, server, web, room, secrets);
            var output = server.output();

            assertTrue(output.contains("room=" + room.pin()), "the game is in the log");
            secrets.forEach(secret -> assertFalse(output.contains(secret), () -> secret + " is in the log"));
            assertFalse(output.lines().anyMatch(line -> line.startsWith("FAKE")), "nobody begins a line of the log");
            assertFalse(output.contains("\u001b"), "nobody paints on the operator's screen");
        }
    }

    private static void attack(Clients clients, ServerProcess server, Web web, Web.Made room, List<String> secrets) {
        var wrong = "wrong".repeat(5);
        secrets.add(wrong);
        Bot.connect(clients.http(), server.base())
                .say(message(room, "resume").put("token", wrong))
                .next("closed");
        Bot.connect(clients.http(), server.base())
                .say(message(room, "join").put("name", "x\r\nFAKE line \u001b[31m"))
                .next("error");
        web.get("/api/rooms/%0d%0aFAKE%20%1b%5b31m");
        web.get("/api/rooms/" + room.pin() + "/report", "Authorization", "Bearer " + wrong);
        web.post("/api/rooms", "{\"mode\":\"solo\",\"title\":\"\\r\\nFAKE\"}", "Authorization", "Bearer " + wrong);
    }

    private static Web.Made create(Web web) {
        var made = web.json(web.post(
                        "/api/rooms",
                        "{\"mode\":\"hosted\",\"round\":{\"count\":1},\"settings\":{\"readingSeconds\":0}}",
                        "Authorization",
                        "Bearer " + HOST_KEY)
                .body());
        return new Web.Made(made.get("pin").asText(), made.get("hostToken").asText());
    }

    private static ObjectNode message(Web.Made room, String type) {
        return Bot.message(type).put("pin", room.pin());
    }
}
