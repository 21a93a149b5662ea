package quizbus.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of the protocol, made from its records: AsyncAPI for the world, types for the web client. */
final class Catalogue {

    private static final List<Class<?>> BODIES = List.of(
            CreateRoom.class,
            RoomCreated.class,
            RoomSummary.class,
            Leaderboard.class,
            Topics.class,
            Report.class,
            ErrorBody.class);

    private final Schemas schemas = new Schemas();

    Catalogue() {
        Stream.of(ClientMessage.class, ServerMessage.class)
                .flatMap(family -> Schemas.table(family).stream())
                .forEach(schemas::addMessage);
        var any = JsonNodeFactory.instance.objectNode();
        names(ServerMessage.class)
                .forEach(name -> any.withArray("/oneOf").addObject().put("$ref", schema(name)));
        schemas.byName().put("ServerMessage", any);
        BODIES.forEach(schemas::reference);
    }

    String asyncApi() {
        var root = JsonNodeFactory.instance.objectNode().put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Quizbus")
                .put("version", String.valueOf(ServerMessage.PROTOCOL))
                .put(
                        "description",
                        "Text frames in JSON, one object a frame. Fields that end in At are milliseconds since 1970 by the"
                                + " server. The bodies of the HTTP calls stand among the schemas.");
        root.put("defaultContentType", "application/json");
        var socket = root.withObject("/channels/socket").put("address", "/ws");
        addMessages(root, socket, ClientMessage.class);
        addMessages(root, socket, ServerMessage.class);
        addOperation(root, "listen", "receive", ClientMessage.class);
        addOperation(root, "speak", "send", ServerMessage.class);
        schemas.byName().forEach(root.withObject("/components/schemas")::set);
        var closes = root.putObject("x-close-codes");
        for (var code : CloseCode.values()) {
            closes.put(String.valueOf(code.code()), code.reason());
        }
        return "# Made from the records in quizbus.protocol. Do not edit.\n" + Yaml.of(root);
    }

    String types() {
        var table = new java.util.TreeMap<>(schemas.byName());
        table.remove("ServerMessage");
        return TypeScript.of(table, names(ClientMessage.class), names(ServerMessage.class));
    }

    private static void addMessages(ObjectNode root, ObjectNode socket, Class<?> family) {
        for (var message : Schemas.table(family)) {
            var name = Schemas.name(message.value());
            socket.withObject("/messages").putObject(name).put("$ref", "#/components/messages/" + name);
            var body = root.withObject("/components/messages").putObject(name).put("name", message.name());
            body.putObject("payload").put("$ref", schema(name));
        }
    }

    private static void addOperation(ObjectNode root, String name, String action, Class<?> family) {
        var operation = root.withObject("/operations").putObject(name).put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/socket");
        var messages = operation.putArray("messages");
        names(family).forEach(type -> messages.addObject().put("$ref", "#/channels/socket/messages/" + type));
    }

    private static List<String> names(Class<?> family) {
        return Schemas.table(family).stream()
                .map(JsonSubTypes.Type::value)
                .map(Schemas::name)
                .toList();
    }

    private static String schema(String name) {
        return "#/components/schemas/" + name;
    }
}
