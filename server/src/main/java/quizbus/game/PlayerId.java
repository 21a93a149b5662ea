package quizbus.game;

/** Names a seat in a room: {@code p1} for the first that joined, and so on. Public, no secret. */
public record PlayerId(String value) {

    /** The seat of that number, counted from 1. */
    static PlayerId ofSeat(int number) {
        return new PlayerId("p" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
