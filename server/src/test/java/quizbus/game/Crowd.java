package quizbus.game;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import quizbus.bank.Answer;

/** People of all sorts: host, players, the hostile and the hasty. What they do depends on the room and on the dice. */
final class Crowd {

    private static final int SEATS = 6;

    private final RandomGenerator random;
    private int tickets = 2;

    Crowd(RandomGenerator random) {
        this.random = random;
    }

    /** A room of any sort. */
    Event.RoomCreated room() {
        var room = Room.of(pick(Mode.values()))
                .round(Rounds.of(1 + random.nextInt(8)))
                .scoring(pick(Preset.values()))
                .reading(Duration.ofSeconds(pick(0, 3)))
                .forPlayers(1 + random.nextInt(SEATS));
        if (chance(4)) {
            room.teams("red", "blue");
        }
        if (chance(4)) {
            room.withChangeableAnswers();
        }
        if (chance(6)) {
            room.bringing(
                    new Setup.Seat(
                            "P1", Optional.empty(), List.of(ticket(1)), Optional.of(device(1)), Optional.empty()),
                    new Setup.Seat("P2", Optional.empty(), List.of(ticket(2)), Optional.empty(), Optional.empty()));
        }
        return (chance(4) ? room.withoutLimit() : chance(3) ? room.withEachItemsOwnTime() : room).created();
    }

    Step next(Game game) {
        return switch (random.nextInt(24)) {
            case 0 -> chance(3) ? new Step.Crashes(time(), pick(0L, 0L, -3_600_000L, 60_000L)) : says(join());
            case 1 -> chance(3) ? new Step.StoreReturns(time(), random.nextInt(20_000)) : says(join());
            case 2 -> says(join());
            case 3, 4 -> says(new Command.Resume(ticket(1 + random.nextInt(tickets + 1))));
            case 5 -> says(new Command.LoseConnection(someone(game)));
            case 6 -> says(chance(3) ? new Command.Leave(someone(game)) : new Command.SayReady(someone(game)));
            case 7 -> says(host(game));
            case 8 -> says(new Command.Alarm());
            case 9, 10 -> says(forward(game));
            default -> game.asking().isPresent() ? answer(game) : says(chance(2) ? join() : forward(game));
        };
    }

    private Command host(Game game) {
        var question = chance(3) ? random.nextInt(10) : game.outcomes().size() + 1;
        return switch (random.nextInt(12)) {
            case 0 -> chance(8) ? new Command.EndGame() : new Command.Pause();
            case 1 -> chance(3) ? new Command.Kick(someone(game)) : new Command.Unpause();
            case 2 -> new Command.Lock(chance(4));
            case 3 -> new Command.SkipQuestion(question);
            case 4 -> new Command.CloseQuestion(question);
            case 5 -> new Command.MoveTo(new Pin("123456"));
            case 6, 7 -> new Command.ExtendTime(question, random.nextInt(-5, 60));
            case 8 -> new Command.Pause();
            default -> new Command.Unpause();
        };
    }

    private Command forward(Game game) {
        if (game.phase() instanceof Phase.Lobby) {
            return chance(6) ? new Command.Start() : new Command.SayReady(someone(game));
        }
        if (game.asking().isPresent() && !chance(4)) {
            return new Command.Alarm();
        }
        return new Command.MoveOn(chance(5) ? random.nextInt(40) : game.screen());
    }

    private Command join() {
        int seat = 1 + random.nextInt(SEATS);
        var name = chance(20) ? "\u200D" : "P" + (chance(8) ? 1 : seat);
        return new Command.Join(
                name,
                Optional.empty(),
                chance(6) ? Optional.of("red") : Optional.empty(),
                ticket(++tickets),
                chance(3) ? Optional.empty() : Optional.of(device(seat)),
                Optional.empty());
    }

    private Step answer(Game game) {
        int question = chance(10) ? random.nextInt(-1, 12) : game.outcomes().size() + 1;
        int kind = Math.clamp(chance(12) ? random.nextInt(1, 9) : question, 1, 8);
        Answer answer = chance(2) ? Rounds.right(kind) : Rounds.wrong(kind);
        return new Step.Answers(
                time(),
                chance(2) ? someone(game) : awaited(game),
                question,
                answer,
                chance(3) ? random.nextInt(700) : 0,
                random.nextInt(-50, 400));
    }

    private Step says(Command command) {
        return new Step.Says(time(), command);
    }

    private PlayerId someone(Game game) {
        int most = chance(12) ? SEATS : Math.max(1, game.roster().players().size());
        return PlayerId.ofSeat(1 + random.nextInt(most));
    }

    private PlayerId awaited(Game game) {
        return game.roster().inOrder().stream()
                .map(Player::id)
                .filter(id -> game.asking()
                        .filter(asking -> asking.waiting().contains(id))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> someone(game));
    }

    /** Mostly in one breath, at times a question's length, seldom long enough that nobody believes in the room. */
    private long time() {
        return switch (random.nextInt(40)) {
            case 0 -> random.nextInt(1_200_000);
            case 1, 2, 3 -> random.nextInt(30_000);
            case 4, 5, 6, 7, 8 -> 0;
            default -> random.nextInt(2_000);
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    /** Every ticket is another; the first two are of people brought along. */
    private static SecretHash ticket(int number) {
        return new SecretHash("ticket " + number);
    }

    private static SecretHash device(int seat) {
        return new SecretHash("device " + seat);
    }
}
