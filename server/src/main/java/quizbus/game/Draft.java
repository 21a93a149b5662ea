package quizbus.game;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.PVector;

/** A {@link Game} while one event changes it; never seen outside the fold. */
final class Draft {

    private final Game before;

    Instant livesUntil;
    Roster roster;
    Phase phase;
    int screen;
    boolean locked;
    Optional<Instant> pausedAt;
    Instant holdUntil;
    Optional<Instant> emptySince;
    Instant lastAt;
    PVector<Outcome> outcomes;
    Ranking ranking;
    Optional<Pin> movedTo;
    Optional<Instant> startedAt;
    Optional<Instant> endedAt;

    Draft(Game before) {
        this.before = before;
        livesUntil = before.livesUntil();
        roster = before.roster();
        phase = before.phase();
        screen = before.screen();
        locked = before.locked();
        pausedAt = before.pausedAt();
        holdUntil = before.holdUntil();
        emptySince = before.emptySince();
        lastAt = before.lastAt();
        outcomes = before.outcomes();
        ranking = before.ranking();
        movedTo = before.movedTo();
        startedAt = before.startedAt();
        endedAt = before.endedAt();
    }

    Game done() {
        return new Game(
                before.setup(),
                before.createdAt(),
                livesUntil,
                lastAt,
                roster,
                phase,
                screen,
                locked,
                pausedAt,
                holdUntil,
                emptySince,
                outcomes,
                ranking,
                movedTo,
                startedAt,
                endedAt);
    }
}
