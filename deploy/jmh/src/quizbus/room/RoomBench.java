package quizbus.room;

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
import quizbus.game.Game;

/** One answer and one close in rooms of several sizes: the answer must cost the same in all of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class RoomBench {

    @Param({"10", "1000", "5000"})
    public int players;

    private Played room;

    @Setup
    public void play() {
        room = Played.by(players);
    }

    @Benchmark
    public Game decideAndEvolveAnAnswer() {
        return Played.after(room.half(), room.next());
    }

    @Benchmark
    public Object whenToWake() {
        return room.half().wakeAt();
    }

    @Benchmark
    public Game evolveAClose() {
        return room.all().evolve(room.closed());
    }

    @Benchmark
    public Object projectionOfAClose() {
        return Projection.of(room.closed(), room.reveal(), 7);
    }
}
