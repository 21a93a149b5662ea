package quizbus.chaos;

import java.util.Random;

/**
 * What a seed stands for: the game, the fault and its moment. The same seed gives the same plan.
 *
 * @param late whether one player answers when the time is over
 */
record Plan(
        long seed,
        Fault fault,
        Moment moment,
        int players,
        int questions,
        boolean autopilot,
        int seconds,
        String scoring,
        boolean late) {

    private static final int PLAYERS_LEAST = 6;
    private static final int PLAYERS_SPAN = 25;

    /** The plan of a seed: the faults in turn. */
    static Plan of(long seed) {
        return of(seed, Fault.values()[(int) ((seed - 1) % Fault.values().length)]);
    }

    /** The plan of a seed with that fault. */
    static Plan of(long seed, Fault fault) {
        var random = new Random(seed * 1_000_003);
        var players = PLAYERS_LEAST + random.nextInt(PLAYERS_SPAN);
        var autopilot = random.nextInt(8) == 0;
        var questions = autopilot ? 2 : 3;
        var late = random.nextInt(5) == 0;
        var moment = fault.moment(Moment.draw(random, questions, players), players);
        var seconds = late || autopilot ? 5 : 10 + random.nextInt(11);
        return new Plan(
                seed,
                fault,
                moment,
                players,
                questions,
                autopilot,
                seconds,
                random.nextBoolean() ? "balanced" : "classic",
                late);
    }

    /** What happens in the run, drawn from the same seed. */
    Random random() {
        return new Random(seed * 7_919 + 17);
    }

    /** The body that creates the room. */
    String room() {
        return """
                {"mode":"%s","title":"Seed %d","round":{"count":%d,"kinds":["single","multiple","truefalse"],"seed":%d},
                 "settings":{"readingSeconds":0,"secondsPerQuestion":%d,"revealSeconds":3,"startSeconds":60,
                 "scoring":"%s"}}""".formatted(autopilot ? "autopilot" : "hosted", seed, questions, seed, seconds, scoring);
    }

    @Override
    public String toString() {
        return "seed %d: %s at %s, %d players, %s%s"
                .formatted(
                        seed,
                        fault.wire(),
                        moment,
                        players,
                        autopilot ? "autopilot" : "hosted",
                        late ? ", one late" : "");
    }
}
