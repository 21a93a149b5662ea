package quizbus.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import quizbus.bank.Bank;
import quizbus.bank.Draw;
import quizbus.bank.Kind;
import quizbus.bank.RoundPicker;
import quizbus.bank.RoundRequest;
import quizbus.game.Command;
import quizbus.game.Decision;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Pin;
import quizbus.game.PlayerId;
import quizbus.game.Preset;
import quizbus.game.Referee;
import quizbus.game.SecretHash;
import quizbus.game.Settings;
import quizbus.protocol.ClientMessage;
import quizbus.protocol.Json;
import quizbus.protocol.ServerMessage;

/** One answer and one close in rooms of several sizes: the answer must cost the same in all of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoomBench {

    private static final Instant START = Instant.EPOCH;
    private static final Instant OPEN = START.plusSeconds(10);

    @Param({"10", "1000", "5000"})
    public int players;

    private Game half;
    private Game all;
    private Event closed;
    private Game reveal;
    private Command.SubmitAnswer next;

    @Setup
    public void play() {
        var game = Game.begin(new Event.RoomCreated(START, setup()));
        for (int seat = 1; seat <= players; seat++) {
            var secret = new SecretHash("t" + seat);
            game = game.evolve(new Event.PlayerJoined(
                    START, id(seat), "Player " + seat, Optional.empty(), secret, Optional.empty(), Optional.empty()));
        }
        game = game.evolve(new Event.CountdownStarted(START, START.plusSeconds(3)));
        game = game.evolve(new Event.QuestionAsked(START.plusSeconds(3), 1, OPEN, Optional.of(OPEN.plusSeconds(20))));
        for (int seat = 1; seat <= players; seat++) {
            if (seat == players / 2) {
                half = game;
                next = answer(seat);
            }
            game = after(game, answer(seat));
        }
        all = game;
        closed = new Event.QuestionClosed(OPEN.plusSeconds(21), 1, false);
        reveal = all.evolve(closed);
    }

    @Benchmark
    public Game answer() {
        return after(half, next);
    }

    @Benchmark
    public Object whenToWake() {
        return half.wakeAt();
    }

    @Benchmark
    public Game close() {
        return all.evolve(closed);
    }

    @Benchmark
    public Object projectionOfAClose() {
        return Projection.of(closed, reveal, 7);
    }

    @Benchmark
    public Object encodeAccepted() {
        return Json.write((ServerMessage) new ServerMessage.Accepted(7, 1, "a1"));
    }

    @Benchmark
    public Object encodeResult() {
        return Json.write(Results.result(reveal, 7, id(players / 2)));
    }

    @Benchmark
    public Object encodeScreen() {
        return Json.write(Screens.current(half, 7, false));
    }

    @Benchmark
    public Object decodeAnswer() {
        return ClientMessage.read("{\"type\":\"answer\",\"id\":\"a1\",\"question\":1,\"answer\":{\"choice\":\"a\"}}");
    }

    private static Game after(Game game, Command.SubmitAnswer said) {
        var agreed = (Decision.Agreed) Referee.decide(game, said, said.receivedAt());
        var next = game;
        for (var event : agreed.events()) {
            next = next.evolve(event);
        }
        return next;
    }

    private static Command.SubmitAnswer answer(int seat) {
        return new Command.SubmitAnswer(
                id(seat), 1, Bodies.heard(said()), OPEN.plusMillis(500 + seat), 20);
    }

    private static quizbus.protocol.AnswerBody said() {
        return new quizbus.protocol.AnswerBody.Choice("a");
    }

    private static PlayerId id(int seat) {
        return new PlayerId("p" + seat);
    }

    private static quizbus.game.Setup setup() {
        var request = new RoundRequest(
                List.of(), List.of(), List.of(Kind.SINGLE), List.of(), 3, RoundRequest.Level.MIXED, List.of());
        var round = ((Draw.Drawn) RoundPicker.draw(Bank.load(), request, new Random(1))).round();
        var settings = new Settings(
                Optional.of(Duration.ofSeconds(20)), Duration.ofSeconds(3), Duration.ofSeconds(8),
                Duration.ofSeconds(60), Preset.BALANCED, List.of(), 5_000, false, true, Optional.empty());
        return new quizbus.game.Setup(
                new Pin("482913"), quizbus.game.Mode.HOSTED, "Round", round, request, settings,
                Optional.empty(), List.of(), List.of());
    }
}
