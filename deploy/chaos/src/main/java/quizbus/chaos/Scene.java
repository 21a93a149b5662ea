package quizbus.chaos;

import java.util.List;
import java.util.Random;

/** A game that is going on, and what it runs on: all that a fault can reach. */
record Scene(Arena arena, String pin, List<Client> clients, Random random, Pace pace) {

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
