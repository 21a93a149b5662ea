package quizbus.game;

import java.time.Duration;
import java.util.Optional;
import quizbus.bank.Credit;
import quizbus.bank.Grading;
import quizbus.bank.Question;

/**
 * What an answer is worth.
 *
 * <p>{@code points = round(P · credit · speed) + bonus}, half up, where speed is 1 within half a second or without a limit,
 * else {@code 1 − a · min(1, (t − g) / (T − g))}. An answer that is right after 4.21 s, of which the network took 85 ms,
 * in the balanced preset with 20 s: {@code speed = 1 − 0.4 · 3625 / 19500 = 0.9256}, so 926 of 1,000 points.
 */
final class Scoring {

    private static final int WHOLE = 10_000;

    private Scoring() {}

    /**
     * The mark of an answer.
     *
     * @param limit the time limit that the question was asked with; empty for none
     * @param streakBefore right answers in a row before this one
     */
    static Mark mark(Question question, Given given, Preset preset, Optional<Duration> limit, int streakBefore) {
        var credit = Grading.credit(question, given.answer());
        var speed = speed(creditedMillis(given, limit), limit, preset);
        var bonus = credit.isFull() ? preset.bonus(streakBefore + 1) : 0;
        return new Mark(given, credit, speed, bonus, points(question.points(), credit, speed) + bonus);
    }

    /** The time that counts, in milliseconds: elapsed less the network's share, cut at the limit. */
    static long creditedMillis(Given given, Optional<Duration> limit) {
        long credited = given.elapsedMillis() - given.networkMillis();
        return limit.map(most -> Math.min(credited, most.toMillis())).orElse(credited);
    }

    static int speed(long creditedMillis, Optional<Duration> limit, Preset preset) {
        var grace = Limits.GRACE.toMillis();
        if (limit.isEmpty() || creditedMillis <= grace) {
            return WHOLE;
        }
        var span = limit.get().toMillis() - grace;
        var spent = Math.min(creditedMillis - grace, span);
        var lost = (2L * preset.speedShare() * spent + span) / (2 * span);
        return (int) (WHOLE - lost);
    }

    static int points(int base, Credit credit, int speed) {
        var scale = (long) WHOLE * WHOLE;
        return (int) ((2L * base * credit.tenThousandths() * speed + scale) / (2 * scale));
    }
}
