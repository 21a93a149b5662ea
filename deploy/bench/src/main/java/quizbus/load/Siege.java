package quizbus.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Honest players in one room, by turns alone and with attackers: what the attackers cost the honest ones. */
final class Siege {

    private static final Duration LULL = Duration.ofSeconds(1);
    private static final int QUESTIONS_A_TURN = 3;

    /** Far from the addresses of the honest ones. */
    private static final int FIRST_ADDRESS = 20_000;

    private final Subject subject;
    private final Plan plan;
    private final int attackers;
    private final int turns;
    private final Net net;
    private final Net hostileNet;
    private final Game game;
    private final Map<Attack, Delays> cuts = new EnumMap<>(Attack.class);
    private final List<Double> calm = new ArrayList<>();
    private final List<Double> besieged = new ArrayList<>();
    private final Figures figures = new Figures();
    private int question = 1;

    /** A siege by so many attackers of all kinds. */
    Siege(Subject subject, Plan plan, int attackers, int turns) {
        this.subject = subject;
        this.attackers = attackers;
        this.plan = plan.withSize(1, plan.players(), 2 * turns * QUESTIONS_A_TURN, plan.think());
        this.turns = turns;
        net = new Net(subject.url(), subject.wire(), 0);
        hostileNet = new Net(subject.url(), subject.wire(), FIRST_ADDRESS);
        game = new Game(net, this.plan);
        for (var attack : Attack.values()) {
            cuts.put(attack, new Delays());
        }
    }

    Figures run(Consumer<Game> progress) {
        progress.accept(game);
        try (net;
                hostileNet;
                game) {
            game.openRooms();
            game.join();
            game.start();
            for (var turn = 0; turn < turns; turn++) {
                calm.add(turn());
                besieged.add(besieged());
            }
        } catch (Game.Stuck stuck) {
            figures.trouble("stopped at " + stuck.getMessage(), 1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            figures.trouble("the time limit is reached", 1);
        }
        if (subject.isGone()) {
            figures.trouble("the server died", 1);
        }
        net.troubles().forEach(figures::trouble);
        write();
        return figures;
    }

    /** The 99th percentile of confirmations over some questions, in milliseconds. */
    private double turn() throws Game.Stuck, InterruptedException {
        var confirmation = new Delays();
        game.tally().confirmation = confirmation;
        for (var i = 0; i < QUESTIONS_A_TURN; i++) {
            game.ask(++question);
            game.answers();
            game.standings();
        }
        return confirmation.millis(99);
    }

    private double besieged() throws Game.Stuck, InterruptedException {
        var crowd = new ArrayList<Attacker>();
        var pin = game.rooms().getFirst().pin();
        hostileNet
                .loop()
                .execute(() -> cuts.forEach((attack, cut) -> {
                    for (var number = 0; number < attack.crowd(attackers); number++) {
                        var attacker = new Attacker(hostileNet, attack, pin, cut, new Random(number));
                        crowd.add(attacker);
                        attacker.begin();
                    }
                }));
        try {
            Game.settle(LULL);
            return turn();
        } finally {
            hostileNet.loop().submit(() -> crowd.forEach(Attacker::end)).awaitUninterruptibly(5_000);
            Game.settle(LULL);
        }
    }

    private void write() {
        var alone = Medians.of(calm);
        var together = Medians.of(besieged);
        figures.put("honest players", plan.players())
                .put("attackers", attackers)
                .put("turns", besieged.size())
                .put("confirmation p99 alone ms", alone)
                .put("confirmation p99 besieged ms", together)
                .put("ratio", together / alone)
                .put("honest connections lost", game.tally().lost());
        cuts.forEach((attack, cut) -> {
            var name = attack.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            figures.put(name + ": cut", cut.count()).put(name + ": cut after p50 ms", cut.millis(50));
        });
        hostileNet
                .troubles()
                .forEach((words, times) -> System.err.println("to attackers: " + words + " (" + times + ")"));
    }
}
