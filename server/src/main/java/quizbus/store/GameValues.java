package quizbus.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import quizbus.bank.Question;
import quizbus.bank.QuestionJson;
import quizbus.game.Pin;
import quizbus.game.PlayerId;
import quizbus.game.SecretHash;

/** How the small values of a game are written: ids as text, times as milliseconds, questions as the bank writes them. */
final class GameValues {

    private GameValues() {}

    static SimpleModule module() {
        var module = new SimpleModule();
        text(module, Pin.class, Pin::digits, Pin::new);
        text(module, PlayerId.class, PlayerId::value, PlayerId::new);
        text(module, SecretHash.class, SecretHash::value, SecretHash::new);
        number(module, Instant.class, Instant::toEpochMilli, Instant::ofEpochMilli);
        number(module, Duration.class, Duration::toMillis, Duration::ofMillis);
        value(
                module,
                Question.class,
                (question, out) -> out.writeTree(QuestionJson.write(question)),
                in -> QuestionJson.read(in.<JsonNode>readValueAsTree()));
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> toText, Function<String, T> fromText) {
        value(module, type, (value, out) -> out.writeString(toText.apply(value)), in -> fromText.apply(in.getText()));
    }

    private static <T> void number(
            SimpleModule module, Class<T> type, ToLongFunction<T> toNumber, LongFunction<T> fromNumber) {
        value(
                module,
                type,
                (value, out) -> out.writeNumber(toNumber.applyAsLong(value)),
                in -> fromNumber.apply(in.getLongValue()));
    }

    private static <T> void value(SimpleModule module, Class<T> type, Writing<T> writing, Reading<T> reading) {
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                writing.write(value, out);
            }
        });
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return reading.read(in);
            }
        });
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private interface Reading<T> {
        T read(JsonParser in) throws IOException;
    }
}
