package quizbus.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quizbus.bank.Round;
import quizbus.bank.RoundRequest;
import quizbus.game.Command;
import quizbus.game.Limits;
import quizbus.game.Mode;
import quizbus.game.Pin;
import quizbus.game.PlayerId;
import quizbus.game.Preset;
import quizbus.game.Settings;
import quizbus.game.Setup;
import quizbus.protocol.ErrorCode;

/** How long a room's log may get. */
class BudgetTest {

    private static final PlayerId ADA = new PlayerId("p1");
    private static final Command LOCK = new Command.Lock(true);

    @Test
    void beyondItsCapARoomTakesInOnlyWhatEndsByItself() {
        var setup = setup(Mode.HOSTED, 200);
        var budget = new Budget(setup, Limits.events(setup) - 2);

        budget.spend(1);
        assertTrue(budget.refusal(LOCK).isEmpty());
        budget.spend(1);

        assertEquals(ErrorCode.RATE_LIMITED, budget.refusal(LOCK).orElseThrow().code());
        assertTrue(budget.refusal(new Command.LoseConnection(ADA)).isPresent());
        assertTrue(budget.refusal(new Command.Pause()).isPresent());
        assertFalse(budget.refusal(new Command.Unpause()).isPresent());
        assertFalse(budget.refusal(new Command.MoveOn(3)).isPresent());
        assertFalse(budget.refusal(new Command.Alarm()).isPresent());
    }

    @Test
    void theCapGrowsWithTheSeatsAndEndsSomewhere() {
        assertEquals(1_000 + 200 * 40, Limits.events(setup(Mode.HOSTED, 200)));
        assertEquals(1_000 + 40, Limits.events(setup(Mode.SOLO, 200)));
        assertEquals(1_000_000, Limits.events(setup(Mode.HOSTED, 1_000_000)));
    }

    private static Setup setup(Mode mode, int players) {
        return new Setup(
                new Pin("482913"),
                mode,
                "",
                new Round(List.of()),
                new RoundRequest(List.of(), List.of(), List.of(), List.of(), 1, RoundRequest.Level.MIXED, List.of()),
                new Settings(
                        Optional.empty(),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Preset.BALANCED,
                        List.of(),
                        players,
                        false,
                        true,
                        Optional.empty()),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
