package quizbus.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Writes records as JSON, and turns text from outside into a tree within narrow limits. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(20)
                            .maxStringLength(1_000)
                            .maxNameLength(40)
                            .build())
                    // Names come from outside: they must not stay in the table of the JVM.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new FourDecimals())
                    .addSerializer(double.class, new FourDecimals()))
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .withConfigOverride(
                    Optional.class,
                    config -> config.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)))
            .build();

    private static final ObjectWriter FROM_SERVER = MAPPER.writerFor(ServerMessage.class);
    private static final ObjectWriter FROM_CLIENT = MAPPER.writerFor(ClientMessage.class);
    private static final ObjectWriter BODY = MAPPER.writer();

    private Json() {}

    /** The text of a frame from the server. */
    public static String write(ServerMessage message) {
        return text(FROM_SERVER, message);
    }

    /** The text of a frame from a client, for bots and tests. */
    public static String write(ClientMessage message) {
        return text(FROM_CLIENT, message);
    }

    /** The text of an HTTP body. */
    public static String write(Record body) {
        return body instanceof ServerMessage message
                ? write(message)
                : body instanceof ClientMessage said ? write(said) : text(BODY, body);
    }

    /** A share as it is printed: at most four decimals. */
    public static String number(double share) {
        return printed(share).toPlainString();
    }

    private static BigDecimal printed(double share) {
        var rounded = BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of the protocol must always be writable", e);
        }
    }

    /** What a text from outside holds: an object, or a sentence that says why not. */
    sealed interface Parsed {
        record Tree(ObjectNode object) implements Parsed {}

        record Fault(String sentence) implements Parsed {}
    }

    static Parsed parse(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return tree instanceof ObjectNode object
                    ? new Parsed.Tree(object)
                    : new Parsed.Fault("This must be a JSON object in braces.");
        } catch (StreamConstraintsException _) {
            return new Parsed.Fault("This is beyond the limits: 8 levels deep, numbers of 20 digits, "
                    + "names of 40 and text of 1,000 characters.");
        } catch (MismatchedInputException e) {
            return new Parsed.Fault(
                    e.getOriginalMessage().startsWith("Duplicate")
                            ? "A field stands here twice."
                            : "This must be one JSON object with nothing after it.");
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            return new Parsed.Fault(
                    place == null ? "This is no JSON." : "This is no JSON from column " + place.getColumnNr() + " on.");
        }
    }

    /** Shares are printed with at most four decimals, and what is printed is what counts. */
    private static final class FourDecimals extends StdSerializer<Double> {

        FourDecimals() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(printed(value));
        }
    }
}
