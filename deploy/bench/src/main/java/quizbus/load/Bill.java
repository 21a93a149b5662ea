package quizbus.load;

/** What the measured questions of a game cost: processor time by step, and frames. */
final class Bill {

    static final String SERVER = "server CPU us a player a question";
    static final String FAN_OUT = "  fan-out";
    static final String ANSWERS = "  answers";
    static final String RESULTS = "  results and standings";
    static final String REDIS = "Redis CPU us a player a question";
    static final String JIT = "JIT share of the server's CPU %";
    static final String FRAMES = "frames a player a question";
    static final String HOST_FRAMES = "frames a host a question";

    private final Subject subject;
    private final Plan plan;
    private final Tally tally;
    private Meter.Use fanOut = Meter.Use.NONE;
    private Meter.Use answers = Meter.Use.NONE;
    private Meter.Use results = Meter.Use.NONE;
    private Meter.Use redis = Meter.Use.NONE;
    private int played;

    Bill(Subject subject, Plan plan, Tally tally) {
        this.subject = subject;
        this.plan = plan;
        this.tally = tally;
    }

    /** Plays one question from the host's button to the standings. */
    void ask(Game game, int question) throws Game.Stuck, InterruptedException {
        var atStart = subject.use();
        var redisAtStart = subject.redisUse();
        game.ask(question);
        // The question opens a little later, so that nothing of the answers is in here.
        var asked = subject.use();
        game.answers();
        var answered = subject.use();
        game.standings();
        var ended = subject.use();
        fanOut = fanOut.plus(asked.since(atStart));
        answers = answers.plus(answered.since(asked));
        results = results.plus(ended.since(answered));
        redis = redis.plus(subject.redisUse().since(redisAtStart));
        played++;
    }

    void write(Figures figures) {
        figures.put("questions measured", played)
                .put("fan-out", tally.fanOut)
                .put("confirmation", tally.confirmation)
                .put("result", tally.result);
        var units = (double) played * plan.everyone();
        if (units == 0) {
            return;
        }
        figures.put(FRAMES, tally.playerFrames() / units)
                .put(HOST_FRAMES, tally.hostFrames() / ((double) played * plan.rooms()));
        if (subject.process().isPresent()) {
            var all = fanOut.plus(answers).plus(results);
            figures.put(SERVER, all.ownMicros() / units)
                    .put(FAN_OUT, fanOut.ownMicros() / units)
                    .put(ANSWERS, answers.ownMicros() / units)
                    .put(RESULTS, results.ownMicros() / units)
                    .put(REDIS, redis.allMicros() / units)
                    .put(JIT, 100 * all.compilerMicros() / Math.max(1, all.allMicros()));
        }
    }
}
