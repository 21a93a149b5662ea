package quizbus.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quizbus.protocol.ClientMessage.Read;

/** From the text of a frame to a client message, by the table of names at {@link ClientMessage}. */
final class ClientReader {

    private static final Map<String, Class<?>> BY_NAME = Arrays.stream(
                    ClientMessage.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));

    private ClientReader() {}

    static Read read(String text) {
        return switch (Json.parse(text)) {
            case Json.Parsed.Fault(var sentence) -> new Read.Malformed(sentence, null);
            case Json.Parsed.Tree(var object) -> read(object);
        };
    }

    private static Read read(ObjectNode object) {
        var id = id(object);
        var type = object.path("type");
        if (!type.isTextual() || !RecordReader.isText(type.textValue())) {
            return new Read.Malformed("The field `type` must name the message.", id);
        }
        var record = BY_NAME.get(type.textValue());
        if (record == null) {
            return new Read.UnknownType(shortened(type.textValue()), id);
        }
        var reader = new RecordReader();
        var message = reader.read(record, object, Set.of("type"));
        if (reader.hasFaults()) {
            return new Read.Malformed(reader.sentence(), id);
        }
        return message == null
                ? new Read.InvalidAnswer(reader.answerSentence(), id)
                : new Read.Good((ClientMessage) message);
    }

    private static @Nullable String id(ObjectNode object) {
        var id = object.path("id");
        return id.isTextual() && id.textValue().length() <= Words.ID_MAX && RecordReader.isText(id.textValue())
                ? id.textValue()
                : null;
    }

    private static String shortened(String type) {
        return type.codePointCount(0, type.length()) <= 40 ? type : type.substring(0, type.offsetByCodePoints(0, 40));
    }
}
