package quizbus.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quizbus.bank.Answer;
import quizbus.bank.Counts;
import quizbus.bank.Key;
import quizbus.game.Game;
import quizbus.game.Mode;
import quizbus.game.Outcome;
import quizbus.game.Phase;
import quizbus.game.Player;
import quizbus.game.Player.Standing;
import quizbus.game.Ranking;
import quizbus.game.Teams;
import quizbus.protocol.Person;
import quizbus.protocol.Ranked;
import quizbus.protocol.ServerMessage;
import quizbus.protocol.ServerMessage.Gathering;

/** What the screens of a room show, as messages: the same whether it just happened or somebody comes in later. */
final class Screens {

    private static final int STANDINGS = 10;
    private static final int PODIUM = 3;

    private Screens() {}

    /** The message of the current screen, for somebody who comes in; {@code everyone} where all names are told. */
    static ServerMessage current(Game game, long seq, boolean everyone) {
        return switch (game.phase()) {
            case Phase.Lobby _ ->
                lobby(
                        game,
                        seq,
                        everyone ? Optional.of(people(game)) : Optional.empty(),
                        everyone ? Optional.of(List.of()) : Optional.empty());
            case Phase.Countdown countdown -> countdown(game, seq, countdown);
            case Phase.Asking asking -> question(game, seq, asking);
            case Phase.Reveal reveal -> reveal(game, seq, reveal.question());
            case Phase.Standings _ -> standings(game, seq);
            case Phase.Podium _ -> podium(game, seq, game.screen());
            case Phase.Ended _ -> podium(game, seq, game.screen() - 1);
        };
    }

    static ServerMessage lobby(Game game, long seq, Optional<List<Person>> joined, Optional<List<String>> left) {
        return new ServerMessage.Lobby(
                seq, game.roster().seats(), game.locked(), gathering(game).orElse(null), joined, left);
    }

    static ServerMessage countdown(Game game, long seq, Phase.Countdown countdown) {
        return new ServerMessage.Countdown(seq, game.screen(), millis(countdown.opensAt()), game.of());
    }

    static ServerMessage question(Game game, long seq, Phase.Asking asking) {
        var question = game.question(asking.question());
        return new ServerMessage.Question(
                seq,
                game.screen(),
                asking.question(),
                game.of(),
                Views.question(question),
                question.points(),
                millis(asking.opensAt()),
                asking.closesAt().map(Screens::millis).orElse(null));
    }

    static ServerMessage reveal(Game game, long seq, int number) {
        var question = game.question(number);
        var outcome = game.outcomes().get(number - 1);
        var key = Key.of(question);
        return new ServerMessage.Reveal(
                seq,
                game.screen(),
                number,
                Views.correct(key),
                Counts.of(question, answers(outcome)),
                outcome.skipped() ? Optional.of(true) : Optional.empty(),
                Views.lesson(key));
    }

    static ServerMessage standings(Game game, long seq) {
        return new ServerMessage.Standings(seq, game.screen(), top(game, STANDINGS), teams(game));
    }

    static ServerMessage podium(Game game, long seq, int screen) {
        return new ServerMessage.Podium(
                seq, screen, top(game, PODIUM), game.ranking().places().size(), teams(game));
    }

    /** Everybody who has a seat and did not leave it. */
    static List<Person> people(Game game) {
        return game.roster().inOrder().stream()
                .filter(player -> player.standing() != Standing.KICKED && player.standing() != Standing.LEFT)
                .map(Screens::person)
                .toList();
    }

    static Person person(Player player) {
        return new Person(player.id().value(), player.name(), player.team().orElse(null));
    }

    static long millis(Instant at) {
        return at.toEpochMilli();
    }

    private static Iterable<Answer> answers(Outcome outcome) {
        return outcome.marks().values().stream()
                .map(mark -> mark.given().answer())
                .toList();
    }

    private static Optional<Gathering> gathering(Game game) {
        if (!(game.phase() instanceof Phase.Lobby lobby) || game.setup().mode() != Mode.AUTOPILOT) {
            return Optional.empty();
        }
        var ready = (int) game.roster().players().values().stream()
                .filter(Player::ready)
                .filter(player -> player.standing() == Standing.CONNECTED || player.standing() == Standing.GONE)
                .count();
        return Optional.of(
                new Gathering(ready, lobby.startsAt().map(Screens::millis).orElse(null)));
    }

    private static List<Ranked> top(Game game, int most) {
        return game.ranking().top(most).stream().map(Screens::ranked).toList();
    }

    private static Ranked ranked(Ranking.Place place) {
        var player = place.player();
        return new Ranked(
                place.rank(),
                player.id().value(),
                player.name(),
                player.team().orElse(null),
                player.score().points(),
                place.moved());
    }

    private static Optional<List<Ranked.Team>> teams(Game game) {
        return game.setup().settings().teams().isEmpty()
                ? Optional.empty()
                : Optional.of(Teams.of(game).stream()
                        .map(team -> new Ranked.Team(team.name(), team.total(), team.players()))
                        .toList());
    }
}
