package quizbus.game;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import quizbus.bank.Answer;

/**
 * What happens in tests, on one clock that counts seconds from the room's creation.
 *
 * <p>The first question is asked at 10; with the usual 3 seconds to read and 20 to answer it is open from 13 to 33.
 */
final class Story {

    static final Instant START = Instant.parse("2026-01-01T09:00:00Z");
    static final PlayerId ADA = PlayerId.ofSeat(1);
    static final PlayerId BOB = PlayerId.ofSeat(2);
    static final PlayerId CLEO = PlayerId.ofSeat(3);

    private Story() {}

    /** That many seconds after the room was created. */
    static Instant at(double seconds) {
        return START.plus(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    static PlayerId seat(int number) {
        return PlayerId.ofSeat(number);
    }

    static SecretHash ticket(PlayerId player) {
        return new SecretHash("ticket of " + player);
    }

    static SecretHash device(PlayerId player) {
        return new SecretHash("device of " + player);
    }

    static Event joined(PlayerId player, String name) {
        return joined(player, name, 1);
    }

    static Event joined(PlayerId player, String name, double seconds) {
        return joined(player, name, Optional.empty(), seconds);
    }

    static Event joined(PlayerId player, String name, Optional<String> team, double seconds) {
        return new Event.PlayerJoined(
                at(seconds), player, name, team, ticket(player), Optional.of(device(player)), Optional.empty());
    }

    /** Somebody's wish to join from their own device, with the secrets of that seat. */
    static Command.Join join(PlayerId player, String name) {
        return new Command.Join(
                name,
                Optional.empty(),
                Optional.empty(),
                ticket(player),
                Optional.of(device(player)),
                Optional.empty());
    }

    /** That many players, called P1 and so on. */
    static Event[] joined(int players) {
        return IntStream.rangeClosed(1, players)
                .mapToObj(number -> joined(seat(number), "P" + number))
                .toArray(Event[]::new);
    }

    static Event gone(PlayerId player, double seconds) {
        return new Event.PlayerGone(at(seconds), player);
    }

    static Event returned(PlayerId player, double seconds) {
        return new Event.PlayerReturned(at(seconds), player, Optional.empty());
    }

    static Event countdown(double seconds) {
        return new Event.CountdownStarted(at(seconds), at(seconds + 3));
    }

    /** The question with the usual 3 seconds to read and 20 to answer. */
    static Event asked(int question, double seconds) {
        return new Event.QuestionAsked(at(seconds), question, at(seconds + 3), Optional.of(at(seconds + 23)));
    }

    static Event askedWithoutLimit(int question, double seconds) {
        return new Event.QuestionAsked(at(seconds), question, at(seconds + 3), Optional.empty());
    }

    /** An answer that took that long and had a perfect network; it is an hour late on no clock that matters. */
    static Event took(PlayerId player, int question, Answer answer, double elapsed) {
        return new Event.AnswerTaken(at(13 + elapsed), player, question, answer, (int) Math.round(elapsed * 1000), 0);
    }

    static Command.SubmitAnswer submit(PlayerId player, int question, Answer answer, double seconds) {
        return submit(player, question, answer, seconds, 0);
    }

    static Command.SubmitAnswer submit(
            PlayerId player, int question, Answer answer, double seconds, int networkMillis) {
        return new Command.SubmitAnswer(player, question, answer, at(seconds), networkMillis);
    }

    static Event closed(int question, double seconds) {
        return new Event.QuestionClosed(at(seconds), question, false);
    }

    static Event skipped(int question, double seconds) {
        return new Event.QuestionClosed(at(seconds), question, true);
    }

    static Event standings(double seconds) {
        return new Event.StandingsShown(at(seconds));
    }

    static Event podium(double seconds) {
        return new Event.PodiumShown(at(seconds));
    }

    static Event ended(double seconds) {
        return new Event.RoomEnded(at(seconds));
    }
}
