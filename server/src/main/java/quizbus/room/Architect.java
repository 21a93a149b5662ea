package quizbus.room;

import java.util.ArrayList;
import java.util.Random;
import java.util.random.RandomGenerator;
import quizbus.bank.Bank;
import quizbus.bank.Draw;
import quizbus.bank.Question;
import quizbus.bank.Round;
import quizbus.bank.RoundPicker;
import quizbus.bank.Shuffle;
import quizbus.game.Pin;
import quizbus.game.SecretHash;
import quizbus.game.Setup;
import quizbus.protocol.ErrorCode;

/** Plans a room from a wish: its questions, the places of their options, and its PIN. */
final class Architect {

    /** With so many rooms, six digits are guessed too easily. */
    private static final int ROOMS_FOR_SIX_DIGITS = 100;

    /** Of a chain of rooms, the hosts of the last few keep the key. */
    private static final int HOSTS_MOST = 4;

    /** What came of it. */
    sealed interface Plan {
        record Drawn(Setup setup) implements Plan {}

        record Refused(Creation.Refused why) implements Plan {}
    }

    private final Bank bank;
    private final RandomGenerator random;

    Architect(Bank bank, RandomGenerator random) {
        this.bank = bank;
        this.random = random;
    }

    Plan plan(Wish wish, SecretHash host, int rooms) {
        RandomGenerator draw = wish.seed().isPresent() ? new Random(wish.seed().getAsLong()) : random;
        return switch (RoundPicker.draw(bank, wish.request(), draw)) {
            case Draw.Drawn(var round) -> new Plan.Drawn(setup(wish, host, unforeseen(round), pin(rooms)));
            case Draw.TooFew(var wanted, var available) ->
                refused(
                        ErrorCode.NOT_ENOUGH_ITEMS,
                        "There are only %d questions for that, and you asked for %d. Ask for fewer, or add topics."
                                .formatted(available, wanted));
            case Draw.Unknown(var what, var name, var nearest) ->
                refused(
                        ErrorCode.MALFORMED,
                        nearest.isEmpty()
                                ? "There is no %s %s.".formatted(what, name)
                                : "There is no %s %s. Near it are: %s."
                                        .formatted(what, name, String.join(", ", nearest)));
        };
    }

    private static Plan refused(ErrorCode code, String sentence) {
        return new Plan.Refused(new Creation.Refused(code, sentence));
    }

    private static Setup setup(Wish wish, SecretHash host, Round round, Pin pin) {
        var hosts = new ArrayList<SecretHash>();
        hosts.add(host);
        hosts.addAll(wish.hosts());
        return new Setup(
                pin,
                wish.mode(),
                wish.title(),
                round,
                wish.request(),
                wish.settings(),
                wish.board(),
                hosts.subList(0, Math.min(hosts.size(), HOSTS_MOST)),
                wish.seats());
    }

    /** A seed that the creator knows must not tell where the right answer stands. */
    private Round unforeseen(Round round) {
        return new Round(round.questions().stream()
                .map(question ->
                        new Question(question.item(), question.points(), Shuffle.layout(question.item(), random)))
                .toList());
    }

    private Pin pin(int rooms) {
        var least = rooms <= ROOMS_FOR_SIX_DIGITS ? 100_000 : 1_000_000;
        return new Pin(String.valueOf(random.nextInt(least, 10 * least)));
    }
}
