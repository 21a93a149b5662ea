package quizbus.bots;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One answer of a burst and what became of it; times are milliseconds since the question opened, by the server's clock.
 *
 * @param sentAt just before it was sent
 * @param toldAt when its player was told what became of it
 * @param isCounted whether it was accepted rather than refused
 * @param result the player's {@code result}
 */
public record Shot(Part part, double sentAt, double toldAt, boolean isCounted, JsonNode result) {

    /** When somebody answers, in milliseconds from the deadline: up to 250 count, and what the player's line costs. */
    public enum Part {
        IN_TIME(-100, 0),
        IN_THE_GRACE(5, 60),
        TOO_LATE(350, 450);

        private final int from;
        private final int until;

        Part(int from, int until) {
            this.from = from;
            this.until = until;
        }

        /** The moment of one of so many who spread over this part. */
        double moment(int number, int many) {
            return from + (double) (until - from) * number / many;
        }
    }

    /** When the server says that it came. */
    public int cameAt() {
        return result.get("receipt").get("elapsedMillis").asInt();
    }

    /** Whether points and speed are those of the moment it came, to the digit. */
    public boolean isPaidByTime(int limitMillis) {
        int credited =
                Math.min(cameAt() - result.get("receipt").get("networkMillis").asInt(), limitMillis);
        long span = 2L * (limitMillis - 500);
        long lost = (8_000L * (credited - 500) + span / 2) / span;
        return Math.round(result.get("receipt").get("speed").asDouble() * 10_000) == 10_000 - lost
                && Fairness.worth(result) == result.get("points").asInt();
    }
}
