package quizbus.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client may say on a socket: one record for each type of message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(name = "join", value = ClientMessage.Join.class),
    @Type(name = "resume", value = ClientMessage.Resume.class),
    @Type(name = "host", value = ClientMessage.Host.class),
    @Type(name = "watch", value = ClientMessage.Watch.class),
    @Type(name = "ready", value = ClientMessage.Ready.class),
    @Type(name = "start", value = ClientMessage.Start.class),
    @Type(name = "next", value = ClientMessage.Next.class),
    @Type(name = "close", value = ClientMessage.Close.class),
    @Type(name = "skip", value = ClientMessage.Skip.class),
    @Type(name = "extend", value = ClientMessage.Extend.class),
    @Type(name = "pause", value = ClientMessage.Pause.class),
    @Type(name = "unpause", value = ClientMessage.Unpause.class),
    @Type(name = "lock", value = ClientMessage.Lock.class),
    @Type(name = "kick", value = ClientMessage.Kick.class),
    @Type(name = "end", value = ClientMessage.End.class),
    @Type(name = "again", value = ClientMessage.Again.class),
    @Type(name = "answer", value = ClientMessage.Answer.class),
    @Type(name = "review", value = ClientMessage.Review.class),
    @Type(name = "leave", value = ClientMessage.Leave.class),
    @Type(name = "ping", value = ClientMessage.Ping.class),
    @Type(name = "echo", value = ClientMessage.Echo.class)
})
public sealed interface ClientMessage {

    /** What the answer to this message repeats. */
    Optional<String> id();

    /** What a socket says first, to enter a room. */
    sealed interface First extends ClientMessage {
        String pin();

        /** The version the client speaks; absent means 1. */
        Optional<Integer> protocol();
    }

    /** What concerns the line and not the game. */
    sealed interface Line extends ClientMessage {}

    /** What a room decides on. */
    sealed interface Command extends ClientMessage {}

    /** A new player comes in. The name is checked for meaning by the game. */
    record Join(
            @Rule.Form(pattern = Words.PIN, means = Words.PIN_MEANS)
            String pin,

            @Rule.Length(max = 200) String name,
            @Rule.Length(max = 100) Optional<String> team,

            @Rule.Form(pattern = Words.SECRET, means = Words.SECRET_MEANS)
            Optional<String> device,

            @Rule.Form(pattern = Words.SECRET, means = Words.SECRET_MEANS)
            Optional<String> learner,

            Optional<Integer> protocol,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id)
            implements First {}

    /** A player who was here comes back. */
    record Resume(
            @Rule.Form(pattern = Words.PIN, means = Words.PIN_MEANS)
            String pin,

            @Rule.Length(max = 100) String token,
            Optional<Integer> protocol,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id)
            implements First {}

    /** The host comes in with the host token. */
    record Host(
            @Rule.Form(pattern = Words.PIN, means = Words.PIN_MEANS)
            String pin,

            @Rule.Length(max = 100) String token,
            Optional<Integer> protocol,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id)
            implements First {}

    /** A projector or spectator looks on. */
    record Watch(
            @Rule.Form(pattern = Words.PIN, means = Words.PIN_MEANS)
            String pin,

            Optional<Integer> protocol,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id)
            implements First {}

    /** A player is ready to start, in autopilot and solo. */
    record Ready(@Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** The host starts the game. */
    record Start(@Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** On to the next screen, if {@code screen} is still the current one. */
    record Next(
            @Rule.Range int screen,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** The host closes the open question now. */
    record Close(
            @Rule.Range int question,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** The host takes the question out: it counts for nobody. */
    record Skip(
            @Rule.Range int question,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** The host gives more time. */
    record Extend(
            @Rule.Range int question,
            @Rule.Range(min = 1, max = 300) int seconds,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id)
            implements Command {}

    /** The host stops the clock. */
    record Pause(@Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** The host lets the clock run again. */
    record Unpause(@Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** The host closes the door to new players, or opens it. */
    record Lock(
            boolean locked, @Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** The host sends a player out for good. */
    record Kick(
            @Rule.Length(max = 40) String player,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** The host goes to the podium now. */
    record End(@Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** The host opens a new room for the same people; {@code missed} asks for what this room missed most. */
    record Again(
            @Rule.Range(min = 1, max = 100) Optional<Integer> count,
            Optional<Boolean> missed,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id)
            implements Command {}

    /** A player answers. */
    record Answer(
            @Rule.Range int question,
            AnswerBody answer,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** A player asks for all questions with their keys, from the podium on. */
    record Review(@Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** A player goes. */
    record Leave(@Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Command {}

    /** Asks for the server's time; {@code t} comes back as it was. */
    record Ping(
            BigDecimal t, @Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Line {}

    /** The answer to a probe, at once. */
    record Echo(
            @Rule.Range(max = Long.MAX_VALUE) long n,
            @Rule.Length(max = Words.ID_MAX) Optional<String> id) implements Line {}

    /** Reads one text frame. Never throws, whatever the text. */
    static Read read(String text) {
        return ClientReader.read(text);
    }

    /** What a frame turned out to be; {@code id} is the one to repeat, null where none could be read. */
    sealed interface Read {

        record Good(ClientMessage message) implements Read {}

        /** Not a message of the protocol; the sentence names the field. */
        record Malformed(String sentence, @Nullable String id) implements Read {}

        /** A message whose {@code answer} has none of the seven forms. */
        record InvalidAnswer(String sentence, @Nullable String id) implements Read {}

        record UnknownType(String type, @Nullable String id) implements Read {}
    }
}
