package quizbus.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import quizbus.game.Phase.Asking;
import quizbus.game.Player.Standing;
import quizbus.names.Nickname;

/** What holds in every room after every event, whatever people do. */
final class Invariants {

    private Invariants() {}

    static void check(Game before, Event event, Game after) {
        screens(before, event, after);
        scores(before, after);
        ranking(event, after);
        seats(after);
        after.asking().ifPresent(asking -> waiting(after, asking));
        switch (event) {
            case Event.AnswerTaken taken -> answer(before, taken);
            case Event.QuestionClosed closed
            when !closed.skipped() ->
                assertEquals(
                        before.asking().orElseThrow().answers(),
                        after.outcomes().getLast().answers());
            case Event.RoomAdopted adopted -> recovery(after, adopted.at());
            default -> {}
        }
    }

    /** What time may do: it closes a question when its time is over, or when nobody who is present has yet to answer. */
    static void rung(Game before, Instant now, Game after) {
        var isClosed = before.asking().isPresent() && after.phase() instanceof Phase.Reveal;
        if (!isClosed) {
            return;
        }
        assertTrue(before.pausedAt().isEmpty(), "no question closes in a pause");
        var asking = before.asking().orElseThrow();
        if (asking.closesAt().filter(end -> !end.plusMillis(500).isAfter(now)).isEmpty()) {
            assertFalse(before.setup().settings().changeableAnswers(), "answers can be changed until the time is over");
            assertTrue(before.setup().mode() == Mode.SOLO || !before.holdUntil().isAfter(now), "not so soon");
            assertTrue(
                    before.roster().inOrder().stream()
                            .filter(player -> before.roster().isPresent(player, now))
                            .allMatch(player -> asking.answers().containsKey(player.id())),
                    "everyone present has answered");
        }
    }

    private static void screens(Game before, Event event, Game after) {
        var isNext = switch (event) {
            case Event.CountdownStarted _,
                    Event.QuestionAsked _,
                    Event.QuestionClosed _,
                    Event.StandingsShown _,
                    Event.PodiumShown _,
                    Event.RoomEnded _ -> true;
            default -> false;
        };
        assertEquals(before.screen() + (isNext ? 1 : 0), after.screen(), "screens rise by one");
        assertEquals(isNext, !before.phase().getClass().equals(after.phase().getClass()), "each screen is another");
        assertFalse(before.isOver() && isNext, "nothing comes after the end");
        assertTrue(after.outcomes().size() <= after.of(), "no question is over twice");
        assertEquals(
                before.outcomes(), after.outcomes().subList(0, before.outcomes().size()), "what is over stays so");
    }

    private static void scores(Game before, Game after) {
        for (var player : before.roster().inOrder()) {
            var now = after.roster().seat(player.id()).score();
            assertTrue(now.points() >= player.score().points(), "points never fall");
            assertTrue(now.packed() >= player.score().packed(), "what boards keep never falls");
        }
        for (var player : after.roster().inOrder()) {
            var marks = after.outcomes().stream()
                    .map(outcome -> outcome.marks().get(player.id()))
                    .filter(Objects::nonNull)
                    .toList();
            assertEquals(
                    marks.stream().mapToInt(Mark::points).sum(), player.score().points(), "points are the marks'");
            assertEquals(
                    marks.stream().filter(mark -> mark.credit().isFull()).count(),
                    player.score().right());
        }
    }

    private static void ranking(Event event, Game after) {
        var places = after.ranking().places();
        for (var place : places) {
            var score = place.player().score().packed();
            var better = places.stream()
                    .filter(other -> other.player().score().packed() > score)
                    .count();
            assertEquals(1 + better, place.rank(), "a rank is how many are better, and one");
            assertFalse(after.roster().seat(place.player().id()).isKicked(), "who was put out has no rank");
        }
        if (event instanceof Event.QuestionClosed || event instanceof Event.PodiumShown) {
            assertEquals(after.roster().seats(), places.size(), "everyone is ranked");
            places.forEach(place -> assertEquals(
                    after.roster().seat(place.player().id()).score(),
                    place.player().score(),
                    "ranks are up to date"));
        }
    }

    private static void seats(Game game) {
        var roster = game.roster();
        var players = roster.inOrder();
        assertEquals(players.stream().filter(Player::isConnected).count(), roster.connected());
        assertEquals(players.stream().filter(Player::isKicked).count(), players.size() - roster.seats());
        assertEquals(
                players.stream()
                        .filter(player -> player.standing() == Standing.GONE)
                        .map(Player::id)
                        .collect(Collectors.toSet()),
                roster.gone().keySet());
        for (var player : players) {
            if (!player.tickets().isEmpty()) {
                Nickname.of(player.name())
                        .keys()
                        .forEach(key -> assertEquals(player.id(), roster.names().get(key), "names are unique"));
            }
            assertTrue(player.tickets().size() <= Limits.TICKETS);
            player.tickets()
                    .forEach(
                            ticket -> assertEquals(player.id(), roster.tickets().get(ticket)));
        }
        assertEquals(
                players.stream()
                        .mapToInt(player -> new HashSet<>(player.tickets()).size())
                        .sum(),
                roster.tickets().size(),
                "no old ticket opens a seat");
    }

    private static void waiting(Game game, Asking asking) {
        var expected = game.roster().inOrder().stream()
                .filter(Player::isConnected)
                .map(Player::id)
                .filter(id -> !asking.answers().containsKey(id))
                .collect(Collectors.toSet());
        assertEquals(expected, asking.waiting(), "it waits for all who are connected and have not answered");
        assertTrue(asking.closesAt().filter(asking.opensAt()::isAfter).isEmpty(), "it opens before it closes");
    }

    private static void answer(Game before, Event.AnswerTaken taken) {
        var asking = before.asking().orElseThrow();
        assertEquals(asking.question(), taken.question(), "only the open question is answered");
        assertFalse(taken.at().isBefore(asking.opensAt()), "not before it opens");
        asking.closesAt()
                .ifPresent(end ->
                        assertFalse(taken.at().isAfter(end.plusMillis(250).plusMillis(250)), "not after it closed"));
        assertTrue(before.pausedAt().isEmpty(), "not in a pause");
        assertTrue(
                before.setup().settings().changeableAnswers()
                        || !asking.answers().containsKey(taken.player()),
                "the first answer counts");
        assertTrue(taken.networkMillis() >= 0 && taken.networkMillis() <= Math.min(250, taken.elapsedMillis()));
    }

    private static void recovery(Game after, Instant at) {
        assertEquals(0, after.roster().connected());
        after.asking()
                .flatMap(Asking::closesAt)
                .ifPresent(end -> assertFalse(end.isBefore(at.plusSeconds(5)), "five seconds are left"));
    }
}
