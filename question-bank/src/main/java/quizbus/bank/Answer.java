package quizbus.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a player says, in the ids that the screen showed: one record for each way to answer. */
public sealed interface Answer {

    /** The id of one option: {@code a} to {@code f}, or {@code true} and {@code false}. For single and truefalse. */
    record Choice(String choice) implements Answer {}

    /** The ids of several options, in any order; equal as a set. For multiple. */
    record Choices(List<String> choices) implements Answer {
        public Choices {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Choices(var others)
                    && others.size() == choices.size()
                    && Set.copyOf(others).equals(Set.copyOf(choices));
        }

        @Override
        public int hashCode() {
            return Set.copyOf(choices).hashCode();
        }
    }

    /** A number, with its unit where the player chose one; equal by value. For numeric. */
    record Number(BigDecimal number, Optional<String> unit) implements Answer {
        @Override
        public boolean equals(Object other) {
            return other instanceof Number(var theirs, var theirUnit)
                    && theirs.compareTo(number) == 0
                    && theirUnit.equals(unit);
        }

        @Override
        public int hashCode() {
            return 31 * number.stripTrailingZeros().hashCode() + unit.hashCode();
        }
    }

    /** Typed words. For text. */
    record Typed(String text) implements Answer {}

    /** The ids of all entries, first one first. For order. */
    record Ordered(List<String> order) implements Answer {
        public Ordered {
            order = List.copyOf(order);
        }
    }

    /** The right id for each left id. For match. */
    record Pairs(Map<String, String> pairs) implements Answer {
        public Pairs {
            pairs = Map.copyOf(pairs);
        }
    }

    /** The words for each gap. For cloze. */
    record Blanks(Map<String, String> blanks) implements Answer {
        public Blanks {
            blanks = Map.copyOf(blanks);
        }
    }
}
