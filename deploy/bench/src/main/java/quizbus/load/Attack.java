package quizbus.load;

import java.util.Arrays;

/** What a hostile client does, and how many of a hundred do it. */
enum Attack {
    PING_FLOOD(3) {
        @Override
        void act(Attacker attacker) {
            for (var i = 0; i < BURST; i++) {
                attacker.line().frame(Link.PING, new byte[100]);
            }
        }
    },
    SLOW_READER(16) {
        @Override
        void act(Attacker attacker) {
            attacker.line().stopReading();
            attacker.line().send(MESSAGE);
        }
    },
    OVERSIZED_FRAME(3) {
        @Override
        void act(Attacker attacker) {
            var letters = new byte[BIG];
            Arrays.fill(letters, (byte) 'x');
            attacker.line().sendRaw(new String(letters, java.nio.charset.StandardCharsets.US_ASCII));
        }
    },
    PIN_GUESSING(7) {
        @Override
        void act(Attacker attacker) {
            attacker.line()
                    .send("{\"type\":\"join\",\"pin\":\"%06d\",\"name\":\"Mallory\"}"
                            .formatted(attacker.random().nextInt(1_000_000)));
        }
    },
    MESSAGE_FLOOD(7) {
        @Override
        void act(Attacker attacker) {
            for (var i = 0; i < BURST; i++) {
                attacker.line().send(MESSAGE);
            }
        }
    },
    CONNECTION_FLOOD(64) {
        @Override
        void act(Attacker attacker) {
            // It holds a socket and says nothing.
        }
    };

    private static final int BURST = 50;
    private static final int BIG = 64 * 1024;
    private static final String MESSAGE = "{\"type\":\"ping\",\"t\":1}";

    private final int percent;

    Attack(int percent) {
        this.percent = percent;
    }

    /** How many do this where there are so many attackers in all; at least one. */
    int crowd(int attackers) {
        return Math.max(1, attackers * percent / 100);
    }

    /** Whether it first takes a place in the room of the honest ones. */
    boolean isInside() {
        return this == PING_FLOOD || this == SLOW_READER || this == MESSAGE_FLOOD;
    }

    abstract void act(Attacker attacker);
}
