package quizbus.game;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import quizbus.bank.Question;

/**
 * A room as one value: the sum of its events.
 *
 * @param livesUntil when it ends, whoever is there
 * @param lastAt the time of the latest event, from which a recovery goes on
 * @param screen the number of the screen that is shown, from 0
 * @param pausedAt since when the host holds the room
 * @param holdUntil until then no question closes because everyone has answered
 * @param emptySince since when nobody at all is connected
 * @param outcomes the questions that are over, in order
 * @param ranking as at the last question that was counted
 * @param movedTo the room where the same people play on
 * @param startedAt when the countdown began
 * @param endedAt when the podium was reached
 */
public record Game(
        Setup setup,
        Instant createdAt,
        Instant livesUntil,
        Instant lastAt,
        Roster roster,
        Phase phase,
        int screen,
        boolean locked,
        Optional<Instant> pausedAt,
        Instant holdUntil,
        Optional<Instant> emptySince,
        PVector<Outcome> outcomes,
        Ranking ranking,
        Optional<Pin> movedTo,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    /** The room that was just created. */
    public static Game begin(Event.RoomCreated created) {
        var at = created.at();
        var roster = Roster.of(created.setup().seats(), at);
        return new Game(
                created.setup(),
                at,
                at.plus(Limits.LIFE),
                at,
                roster,
                new Phase.Lobby(Optional.empty(), Optional.empty()),
                0,
                false,
                Optional.empty(),
                at,
                Optional.of(at),
                TreePVector.empty(),
                Ranking.NONE.again(roster.players().values()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The room after that event. */
    public Game evolve(Event event) {
        return Evolution.evolve(this, event);
    }

    /** How many questions the round has. */
    public int of() {
        return setup.round().size();
    }

    /** The question of that number, from 1. */
    public Question question(int number) {
        return setup.round().question(number);
    }

    /** The time limit that a question is asked with; empty for none. */
    public Optional<Duration> limit(int question) {
        var limit = setup.settings()
                .limit()
                .orElseGet(() ->
                        Duration.ofSeconds(question(question).item().card().seconds()));
        return limit.isZero() ? Optional.empty() : Optional.of(limit);
    }

    /** The question that is on the screens with its window open or about to open. */
    public Optional<Phase.Asking> asking() {
        return phase instanceof Phase.Asking asking ? Optional.of(asking) : Optional.empty();
    }

    /** How the question of that number went; empty while it is not over. */
    public Optional<Outcome> outcome(int question) {
        return question >= 1 && question <= outcomes.size()
                ? Optional.of(outcomes.get(question - 1))
                : Optional.empty();
    }

    /** What was accepted from that player for that question, be it open or over. */
    public Optional<Given> given(PlayerId player, int question) {
        if (phase instanceof Phase.Asking asking && asking.question() == question) {
            return Optional.ofNullable(asking.answers().get(player));
        }
        return outcome(question).map(over -> over.answers().get(player));
    }

    /** The number of the question that is or was last on the screens; empty before the first. */
    public OptionalInt current() {
        return switch (phase) {
            case Phase.Asking asking -> OptionalInt.of(asking.question());
            case Phase.Lobby _, Phase.Countdown _ -> OptionalInt.empty();
            case Phase.Reveal _, Phase.Standings _, Phase.Podium _, Phase.Ended _ ->
                outcomes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(outcomes.size());
        };
    }

    /** How many questions counted: all that are over but the skipped ones. */
    public int counted() {
        return (int) outcomes.stream().filter(outcome -> !outcome.skipped()).count();
    }

    /** Whether that event closes a question: answers that arrived in time must be in before it is decided. */
    public boolean isClosedBy(Event event) {
        return phase instanceof Phase.Asking
                && (event instanceof Event.QuestionClosed || event instanceof Event.PodiumShown);
    }

    /** Whether nothing happens any more. */
    public boolean isOver() {
        return phase instanceof Phase.Ended;
    }

    /** How much of the running clock is left at that time, or since the host holds it; empty where none runs. */
    public Optional<Duration> remaining(Instant now) {
        var stands = pausedAt.orElse(now);
        Optional<Instant> until = switch (phase) {
            case Phase.Lobby lobby -> lobby.startsAt();
            case Phase.Countdown countdown -> Optional.of(countdown.opensAt());
            case Phase.Asking asking -> asking.closesAt();
            case Phase.Reveal reveal -> reveal.until();
            case Phase.Standings standings -> standings.until();
            case Phase.Podium podium -> podium.until();
            case Phase.Ended _ -> Optional.empty();
        };
        return until.map(at -> Duration.between(stands, at)).map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** When the room wants to be woken next; a late or needless wake does no harm. Empty when never. */
    public Optional<Instant> wakeAt() {
        return Due.wakeAt(this);
    }

    Game with(Roster next) {
        return changed(draft -> draft.roster = next);
    }

    Game with(Phase next) {
        return changed(draft -> draft.phase = next);
    }

    /** The next screen: a new phase, without a pause. */
    Game onto(Phase next) {
        return changed(draft -> {
            draft.phase = next;
            draft.screen = screen + 1;
            draft.pausedAt = Optional.empty();
        });
    }

    Game with(Ranking next) {
        return changed(draft -> draft.ranking = next);
    }

    Game with(Outcome over) {
        return changed(draft -> draft.outcomes = outcomes.plus(over));
    }

    /** The room with some of its parts changed. */
    Game changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }
}
