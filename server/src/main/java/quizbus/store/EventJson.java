package quizbus.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;
import quizbus.bank.Answer;
import quizbus.game.Event;
import quizbus.game.Event.*;

/**
 * Events as the log keeps them: {@code [{"type":"player_gone","at":1700000000000,"player":"p1"}]}.
 *
 * <p>Fields have the names of the record components, times are epoch milliseconds, what is absent is left out. A change
 * of this form raises {@link #VERSION} and keeps a reader for the one before; the golden logs in the tests watch over it.
 */
final class EventJson {

    static final int VERSION = 1;

    /** Names in the log; they stay when a class is renamed. */
    static final Map<String, Class<? extends Event>> NAMES = Map.ofEntries(
            Map.entry("room_created", RoomCreated.class),
            Map.entry("room_adopted", RoomAdopted.class),
            Map.entry("player_joined", PlayerJoined.class),
            Map.entry("player_returned", PlayerReturned.class),
            Map.entry("player_gone", PlayerGone.class),
            Map.entry("player_left", PlayerLeft.class),
            Map.entry("player_kicked", PlayerKicked.class),
            Map.entry("seat_freed", SeatFreed.class),
            Map.entry("player_ready", PlayerReady.class),
            Map.entry("everyone_ready", EveryoneReady.class),
            Map.entry("room_locked", RoomLocked.class),
            Map.entry("room_emptied", RoomEmptied.class),
            Map.entry("room_visited", RoomVisited.class),
            Map.entry("countdown_started", CountdownStarted.class),
            Map.entry("question_asked", QuestionAsked.class),
            Map.entry("time_extended", TimeExtended.class),
            Map.entry("answer_taken", AnswerTaken.class),
            Map.entry("question_closed", QuestionClosed.class),
            Map.entry("standings_shown", StandingsShown.class),
            Map.entry("podium_shown", PodiumShown.class),
            Map.entry("room_ended", RoomEnded.class),
            Map.entry("room_paused", RoomPaused.class),
            Map.entry("room_unpaused", RoomUnpaused.class),
            Map.entry("storage_returned", StorageReturned.class),
            Map.entry("room_moved", RoomMoved.class));

    private static final TypeReference<List<Event>> EVENTS = new TypeReference<>() {};
    private static final JsonInclude.Value ABSENT_LEFT_OUT =
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS);
    private static final JsonMapper MAPPER = mapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(EVENTS);
    private static final ObjectReader READER = MAPPER.readerFor(EVENTS);

    private EventJson() {}

    static String write(List<Event> events) {
        try {
            return WRITER.writeValueAsString(events);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every event can be written", e);
        }
    }

    static List<Event> read(String json) throws JsonProcessingException {
        List<Event> events = READER.readValue(json);
        if (events == null || events.contains(null)) {
            throw JsonMappingException.from((JsonParser) null, "an entry is a list of events");
        }
        return List.copyOf(events);
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(GameValues.module())
                .addMixIn(Event.class, Typed.class)
                .addMixIn(Answer.class, Deduced.class)
                .defaultPropertyInclusion(ABSENT_LEFT_OUT)
                // A field that is missing or unknown is damage, never a default.
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                // The same events give the same text, for comparing.
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        NAMES.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        // An answer is told by its fields, as on the wire.
        builder.registerSubtypes(Answer.class.getPermittedSubclasses());
        return builder.build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    private interface Deduced {}
}
