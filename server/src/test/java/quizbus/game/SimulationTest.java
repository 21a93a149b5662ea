package quizbus.game;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whole games by chance. {@code -Dseed=42} plays that one game, {@code -Dgames=100000} plays so many.
 *
 * <p>A failing game is told with as few steps as still fail.
 */
final class SimulationTest {

    private static final int STEPS = 300;

    @Test
    void whateverPeopleDoTheRulesHold() {
        var seed = Optional.ofNullable(Long.getLong("seed"));

        seed.map(LongStream::of)
                .orElseGet(() -> LongStream.rangeClosed(1, Long.getLong("games", 300)))
                .forEach(SimulationTest::play);
    }

    private static void play(long seed) {
        var crowd = new Crowd(new SplittableRandom(seed));
        var created = crowd.room();
        var room = new SimulatedRoom(created);
        var steps = new ArrayList<Step>();
        try {
            while (steps.size() < STEPS && !room.game().isOver()) {
                var step = crowd.next(room.game());
                steps.add(step);
                room.take(step);
            }
            room.abandon();
        } catch (RuntimeException | AssertionError fault) {
            tell(seed, created, steps);
        }
    }

    private static void tell(long seed, Event.RoomCreated created, List<Step> steps) {
        var fewest = shrink(created, steps);
        var fault = fault(created, fewest)
                .orElseThrow(
                        () -> new AssertionError("Seed " + seed + " fails only with chance: is there any inside?"));
        var story = fewest.stream().map(Step::toString).collect(Collectors.joining("\n"));
        fail(
                "%s%nseed=%d %s%n%s%n"
                        .formatted(
                                fault,
                                seed,
                                created.setup().mode() + " " + created.setup().settings(),
                                story),
                fault);
    }

    /** Leaves steps out, many at once and then one by one, as long as what is left still fails. */
    private static List<Step> shrink(Event.RoomCreated created, List<Step> steps) {
        var fewest = steps;
        for (int size = Math.max(1, steps.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from + size <= fewest.size(); ) {
                var fewer = new ArrayList<>(fewest);
                fewer.subList(from, from + size).clear();
                if (fault(created, fewer).isPresent()) {
                    fewest = fewer;
                } else {
                    from += size;
                }
            }
        }
        return fewest;
    }

    private static Optional<Throwable> fault(Event.RoomCreated created, List<Step> steps) {
        try {
            var room = new SimulatedRoom(created);
            steps.forEach(room::take);
            room.abandon();
            return Optional.empty();
        } catch (RuntimeException | AssertionError fault) {
            return Optional.of(fault);
        }
    }
}
