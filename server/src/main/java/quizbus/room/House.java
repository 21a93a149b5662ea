package quizbus.room;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Predicate;
import quizbus.game.Pin;
import quizbus.metrics.Metrics;
import quizbus.names.NameRules;

/**
 * What every room of this node shares.
 *
 * @param joinUrl the address that people open to join a room
 * @param awakeSince whether this process has not stood still since then
 * @param names what this house asks of the names of players
 */
public record House(
        Journal journal,
        Leaderboards boards,
        InstantSource clock,
        Predicate<Instant> awakeSince,
        Function<Pin, String> joinUrl,
        NameRules names,
        Metrics metrics) {}
