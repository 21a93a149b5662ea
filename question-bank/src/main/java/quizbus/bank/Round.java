package quizbus.bank;

import java.util.List;

/** The questions of one game in the order in which they are asked: 1 to 100. */
public record Round(List<Question> questions) {
    public Round {
        questions = List.copyOf(questions);
    }

    /** The question of that number, counted from 1. */
    public Question question(int number) {
        return questions.get(number - 1);
    }

    /** How many questions the round has. */
    public int size() {
        return questions.size();
    }
}
