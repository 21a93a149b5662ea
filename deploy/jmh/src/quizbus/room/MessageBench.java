package quizbus.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;
import quizbus.protocol.Person;
import quizbus.protocol.ServerMessage;

/** Every message of the server as text, as a room of 1,000 says it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class MessageBench {

    private static final int PLAYERS = 1_000;
    private static final int SEQ = 1_007;

    @Param({
        "welcome", "lobby", "countdown", "question", "accepted", "progress", "reveal", "result", "standings", "podium",
        "ended", "final", "review", "moved", "paused", "unpaused", "kicked", "ok", "error", "probe", "pong"
    })
    public String message;

    private ServerMessage said;

    @Setup
    public void play() {
        var all = messages(Played.by(PLAYERS)).collect(Collectors.toMap(MessageBench::name, Function.identity()));
        if (all.size() != ServerMessage.class.getPermittedSubclasses().length) {
            throw new IllegalStateException("Not every message is timed: " + all.keySet());
        }
        said = all.get(message);
    }

    @Benchmark
    public String encode() {
        return Json.write(said);
    }

    private static Stream<ServerMessage> messages(Played room) {
        var somebody = Played.id(PLAYERS / 2);
        var at = Played.START.toEpochMilli();
        var lobby = Game.begin(Played.begun());
        var standings = room.reveal().evolve(new Event.StandingsShown(Played.START.plusSeconds(40)));
        var podium = standings.evolve(new Event.PodiumShown(Played.START.plusSeconds(50)));
        var person = new Person(somebody.value(), "Player", null);
        var view = Welcomes.room(room.half(), SEQ, Played.START, Role.PLAYER, Optional.of(somebody), false);
        return Stream.of(
                new ServerMessage.Welcome(SEQ, "player", person, Optional.empty(), at, 1, view),
                Screens.lobby(lobby, SEQ, Optional.of(List.of(person)), Optional.of(List.of())),
                new ServerMessage.Countdown(SEQ, 1, at, 3),
                Screens.current(room.half(), SEQ, false),
                new ServerMessage.Accepted(SEQ, 1, "a1"),
                new ServerMessage.Progress(SEQ, 1, 412, PLAYERS),
                Screens.current(room.reveal(), SEQ, false),
                Results.result(room.reveal(), SEQ, somebody),
                Screens.current(standings, SEQ, false),
                Screens.current(podium, SEQ, false),
                new ServerMessage.Ended(SEQ, 9),
                Results.last(podium, SEQ, somebody),
                Results.review(podium, SEQ, somebody),
                new ServerMessage.Moved(SEQ, "482913", "http://127.0.0.1:8080/?pin=482913", Optional.of("token")),
                new ServerMessage.Paused(SEQ, "host", 12_000L),
                new ServerMessage.Unpaused(SEQ, "host", 12_000L),
                new ServerMessage.Kicked(SEQ),
                new ServerMessage.Ok("a1"),
                new ServerMessage.Error(ErrorCode.QUESTION_CLOSED, "Time is up for that question.", "a1"),
                new ServerMessage.Probe(5),
                new ServerMessage.Pong(BigDecimal.valueOf(17.5), at));
    }

    private static String name(ServerMessage message) {
        return Arrays.stream(ServerMessage.class.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value() == message.getClass())
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow();
    }
}
