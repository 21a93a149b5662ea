package quizbus.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void theSameSeedIsTheSamePlan() {
        for (var seed = 1; seed <= 100; seed++) {
            assertEquals(Plan.of(seed), Plan.of(seed));
        }
    }

    @Test
    void theSeedsTakeTheFaultsInTurn() {
        var faults = LongStream.rangeClosed(1, Fault.values().length)
                .mapToObj(seed -> Plan.of(seed).fault())
                .collect(Collectors.toSet());

        assertEquals(Fault.values().length, faults.size());
    }

    @Test
    void everyFaultIsKnownByItsName() {
        for (var fault : Fault.values()) {
            var options = Options.of(List.of("--fault", fault.wire(), "--seeds", "3-4"));

            assertEquals(List.of(Plan.of(3, fault), Plan.of(4, fault)), options.plans());
        }
    }

    @Test
    void anUnknownOptionIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--speed", "3")));
        assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--fault", "rain")));
        assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--seeds")));
    }
}
