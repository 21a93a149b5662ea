package quizbus.room;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import quizbus.bank.RoundRequest;
import quizbus.game.Command;
import quizbus.game.Game;
import quizbus.game.Outcome;
import quizbus.game.Player;
import quizbus.game.Player.Standing;
import quizbus.game.Setup;
import quizbus.protocol.ErrorCode;

/** Another room for the same people: new questions, or those that this room missed most. */
final class Rematch {

    private final House house;
    private final Proceedings proceedings;
    private final Function<Wish, Future<Creation>> create;
    private boolean isUnderWay;

    Rematch(House house, Proceedings proceedings, Function<Wish, Future<Creation>> create) {
        this.house = house;
        this.proceedings = proceedings;
        this.create = create;
    }

    void again(Optional<Integer> count, boolean missed, Runnable then, Consumer<No> otherwise) {
        if (proceedings.decided().movedTo().isPresent()) {
            proceedings.onceDurable(then);
            return;
        }
        if (isUnderWay) {
            otherwise.accept(new No(ErrorCode.WRONG_PHASE, "The next room is being made already."));
            return;
        }
        var request = missed ? missed(proceedings.game(), count) : fresh(proceedings.game(), count);
        if (missed && request.items().isEmpty()) {
            otherwise.accept(
                    new No(ErrorCode.NOT_ENOUGH_ITEMS, "Nobody missed a question here: 0 to repeat. Play new ones."));
            return;
        }
        isUnderWay = true;
        create.apply(wish(proceedings.game(), request)).onComplete(made -> {
            isUnderWay = false;
            if (made.failed()) {
                otherwise.accept(No.STORAGE);
                return;
            }
            switch (made.result()) {
                case Creation.Refused(var code, var sentence) -> otherwise.accept(new No(code, sentence));
                case Creation.Made room -> move(room, then, otherwise);
            }
        });
    }

    private void move(Creation.Made room, Runnable then, Consumer<No> otherwise) {
        proceedings.decide(
                new Command.MoveTo(room.pin()),
                () -> {
                    then.run();
                    proceedings.say(new Envelope.Move(
                            room.pin(),
                            house.joinUrl().apply(room.pin()),
                            Optional.of(room.host()),
                            proceedings.seq(),
                            Optional.empty()));
                },
                otherwise);
    }

    private static Wish wish(Game game, RoundRequest request) {
        var setup = game.setup();
        return new Wish(
                setup.mode(),
                setup.title(),
                request,
                OptionalLong.empty(),
                setup.settings(),
                setup.board(),
                setup.hosts(),
                seats(game));
    }

    private static List<Setup.Seat> seats(Game game) {
        return game.roster().inOrder().stream()
                .filter(player -> player.standing() == Standing.CONNECTED || player.standing() == Standing.GONE)
                .map(player -> new Setup.Seat(
                        player.name(), player.team(), player.tickets(), player.device(), player.learner()))
                .toList();
    }

    /** The same kind of round; what was just played comes again only where nothing else is left. */
    private static RoundRequest fresh(Game game, Optional<Integer> count) {
        var before = game.setup().request();
        var played = game.setup().round().questions().stream()
                .map(question -> question.item().card().id())
                .toList();
        return new RoundRequest(
                before.topics(),
                before.domains(),
                before.kinds(),
                List.of(),
                count.orElse(game.of()),
                before.level(),
                played);
    }

    /** The questions with the least credit on the average, worst first; those that everyone had right are left out. */
    private static RoundRequest missed(Game game, Optional<Integer> count) {
        var share = new HashMap<Integer, Double>();
        game.outcomes().stream()
                .filter(outcome -> !outcome.skipped())
                .forEach(outcome -> share.put(outcome.question(), credit(game, outcome)));
        var items = share.entrySet().stream()
                .filter(entry -> entry.getValue() < 1)
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .limit(count.orElse(game.of()))
                .map(entry -> game.question(entry.getKey()).item().card().id())
                .toList();
        var before = game.setup().request();
        return new RoundRequest(List.of(), List.of(), List.of(), items, items.size(), before.level(), List.of());
    }

    private static double credit(Game game, Outcome outcome) {
        var players = game.roster().players().values().stream()
                .filter(player -> !player.isKicked())
                .map(Player::id)
                .toList();
        return players.stream()
                        .mapToInt(player -> Optional.ofNullable(outcome.marks().get(player))
                                .map(mark -> mark.credit().tenThousandths())
                                .orElse(0))
                        .average()
                        .orElse(0)
                / 10_000;
    }
}
