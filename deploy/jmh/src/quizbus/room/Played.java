package quizbus.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import quizbus.bank.Bank;
import quizbus.bank.Draw;
import quizbus.bank.Kind;
import quizbus.bank.RoundPicker;
import quizbus.bank.RoundRequest;
import quizbus.game.Command;
import quizbus.game.Decision;
import quizbus.game.Event;
import quizbus.game.Game;
import quizbus.game.Mode;
import quizbus.game.Pin;
import quizbus.game.PlayerId;
import quizbus.game.Preset;
import quizbus.game.Referee;
import quizbus.game.SecretHash;
import quizbus.game.Settings;
import quizbus.game.Setup;
import quizbus.protocol.AnswerBody;

/**
 * A room in which everybody answers the first question.
 *
 * @param half when half of them have
 * @param next the answer that comes then
 * @param all when everybody has
 * @param closed what comes after that
 * @param reveal the room after the close
 * @param answers all that was taken, in order
 */
public record Played(
        Game half, Command.SubmitAnswer next, Game all, Event.QuestionClosed closed, Game reveal, List<Event> answers) {

    static final Instant START = Instant.EPOCH;
    private static final Instant OPEN = START.plusSeconds(10);

    /** Of so many players. */
    public static Played by(int players) {
        var game = Game.begin(begun());
        for (int seat = 1; seat <= players; seat++) {
            var secret = new SecretHash("t" + seat);
            game = game.evolve(new Event.PlayerJoined(
                    START, id(seat), "Player " + seat, Optional.empty(), secret, Optional.empty(), Optional.empty()));
        }
        game = game.evolve(new Event.CountdownStarted(START, START.plusSeconds(3)));
        game = game.evolve(new Event.QuestionAsked(START.plusSeconds(3), 1, OPEN, Optional.of(OPEN.plusSeconds(20))));
        var half = game;
        var answers = new ArrayList<Event>();
        for (int seat = 1; seat <= players; seat++) {
            if (seat == players / 2 + 1) {
                half = game;
            }
            for (var event : events(game, answer(seat))) {
                game = game.evolve(event);
                answers.add(event);
            }
        }
        var closed = new Event.QuestionClosed(OPEN.plusSeconds(21), 1, false);
        return new Played(half, answer(players / 2 + 1), game, closed, game.evolve(closed), answers);
    }

    /** The first event of its log. */
    public static Event.RoomCreated begun() {
        return new Event.RoomCreated(START, setup());
    }

    /** The room after a command. */
    static Game after(Game game, Command command) {
        var next = game;
        for (var event : events(game, command)) {
            next = next.evolve(event);
        }
        return next;
    }

    static PlayerId id(int seat) {
        return new PlayerId("p" + seat);
    }

    private static List<Event> events(Game game, Command command) {
        var now = command instanceof Command.SubmitAnswer said ? said.receivedAt() : OPEN;
        return ((Decision.Agreed) Referee.decide(game, command, now)).events();
    }

    private static Command.SubmitAnswer answer(int seat) {
        var body = Bodies.heard(new AnswerBody.Choice("a"));
        return new Command.SubmitAnswer(id(seat), 1, body, OPEN.plusMillis(500 + seat), 20);
    }

    private static Setup setup() {
        var request = new RoundRequest(
                List.of(), List.of(), List.of(Kind.SINGLE), List.of(), 3, RoundRequest.Level.MIXED, List.of());
        var round = ((Draw.Drawn) RoundPicker.draw(Bank.load(), request, new Random(1))).round();
        var settings = new Settings(
                Optional.of(Duration.ofSeconds(20)),
                Duration.ofSeconds(3),
                Duration.ofSeconds(8),
                Duration.ofSeconds(60),
                Preset.BALANCED,
                List.of(),
                5_000,
                false,
                true,
                Optional.empty());
        return new Setup(
                new Pin("482913"),
                Mode.HOSTED,
                "Round",
                round,
                request,
                settings,
                Optional.empty(),
                List.of(),
                List.of());
    }
}
