package quizbus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When the fault strikes: some milliseconds after so many clients have heard a certain message.
 *
 * @param question of which question, where the phase has one
 * @param count how many must have heard it
 */
record Moment(Phase phase, int question, int count, int delayMillis) {

    /** The parts of a game. */
    enum Phase {
        LOBBY("welcome"),
        COUNTDOWN("countdown"),
        OPENING("question"),
        ANSWERING("accepted"),
        CLOSING("accepted"),
        REVEAL("reveal"),
        STANDINGS("standings"),
        PODIUM("podium");

        private final String message;

        Phase(String message) {
            this.message = message;
        }
    }

    private static final int OFTEN = 3;

    /** A moment of a game with so many questions and players; while answers come in more often than elsewhere. */
    static Moment draw(Random random, int questions, int players) {
        var phases = Phase.values();
        var drawn = random.nextInt(phases.length + OFTEN);
        var phase = drawn < phases.length ? phases[drawn] : Phase.ANSWERING;
        var question = 1 + random.nextInt(phase == Phase.STANDINGS ? questions - 1 : questions);
        var count = switch (phase) {
            case ANSWERING -> 1 + random.nextInt(players - 1);
            case LOBBY, CLOSING -> players;
            default -> 1;
        };
        return new Moment(phase, question, count, random.nextInt(phase == Phase.COUNTDOWN ? 2_500 : 60));
    }

    /** Waits for it; false when it does not come within that time. */
    boolean await(Ledger ledger, Duration within) {
        var latch = new CountDownLatch(count);
        ledger.tell((_, heard) -> {
            if (isIt(heard.message())) {
                latch.countDown();
            }
        });
        try {
            var came = latch.await(within.toMillis(), TimeUnit.MILLISECONDS);
            Pause.millis(delayMillis);
            return came;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHere("The run was interrupted");
        }
    }

    private boolean isIt(JsonNode message) {
        return message.path("type").asText().equals(phase.message)
                && message.path("question").asInt(question) == question;
    }

    @Override
    public String toString() {
        return phase.name().toLowerCase(java.util.Locale.ROOT) + " " + question + " after " + count + " +" + delayMillis
                + " ms";
    }
}
