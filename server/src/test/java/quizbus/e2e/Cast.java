package quizbus.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import quizbus.bots.Bot;
import quizbus.e2e.AuthorizationTable.Role;

/** Somebody of a role, who tries everything on a room. */
final class Cast {

    private static final Set<String> FIRST = Set.of("join", "resume", "host", "watch");
    private static final String NONSENSE = "x".repeat(22);

    private final Stage stage;
    private final Role role;
    private final Bot bot;
    private final String playerToken;
    private final String hostToken;
    private int said;

    /** On that stage; {@code elsewhere} is another room, where the others have their seats. */
    Cast(Stage stage, Role role, Stage elsewhere) {
        this.stage = stage;
        this.role = role;
        bot = switch (role) {
            case NOBODY, KICKED -> stage.stranger();
            case PLAYER -> stage.player;
            case HOST -> stage.host;
            case WATCH -> stage.watch();
            case OTHER_HOST -> elsewhere.host;
            case OTHER_PLAYER -> elsewhere.player;
        };
        playerToken = switch (role) {
            case KICKED -> stage.deadToken();
            case PLAYER -> stage.token;
            case OTHER_HOST -> elsewhere.room.hostToken();
            case OTHER_PLAYER -> elsewhere.token;
            default -> NONSENSE;
        };
        hostToken = switch (role) {
            case HOST -> stage.room.hostToken();
            case OTHER_HOST -> elsewhere.room.hostToken();
            default -> playerToken;
        };
        if (role == Role.KICKED) {
            bot.say(stage.message("resume", playerToken, hostToken)).next("closed");
        }
    }

    /** The code of the error, or the kind of the answer; {@code -} for none. */
    String say(String type) {
        var hasSeat = role == Role.PLAYER || role == Role.HOST || role == Role.WATCH;
        if (hasSeat || !FIRST.contains(type)) {
            return role == Role.KICKED ? "closed" : say(bot, type);
        }
        return say(stage.stranger(), type);
    }

    private String say(Bot by, String type) {
        var id = role + "-" + ++said;
        var message = stage.message(type, playerToken, hostToken).put("id", id);
        if (type.equals("join") && role == Role.KICKED) {
            message.put("device", Stage.DEAD_DEVICE);
        }
        by.say(message);
        if (type.equals("echo")) {
            by.say(Bot.message("ping").put("t", 2).put("id", "after"));
        }
        var answer = by.next(heard -> isAnswer(heard, type, id), "an answer to " + message);
        return isElsewhere(type) ? "own" : word(answer);
    }

    private boolean isElsewhere(String type) {
        return (role == Role.OTHER_HOST || role == Role.OTHER_PLAYER) && !FIRST.contains(type);
    }

    private static boolean isAnswer(JsonNode heard, String type, String id) {
        var is = heard.path("type").asText();
        return id.equals(heard.path("id").asText())
                || "after".equals(heard.path("id").asText())
                || is.equals("closed")
                || (is.equals("pong") && (type.equals("ping") || type.equals("echo")))
                || (is.equals("welcome") && FIRST.contains(type))
                || (is.equals("review") && type.equals("review"));
    }

    private static String word(JsonNode answer) {
        var is = answer.path("type").asText();
        if (answer.path("id").asText().equals("after") || answer.path("t").asInt() == 2) {
            return "-";
        }
        return is.equals("error") ? answer.get("code").asText() : is;
    }
}
