package quizbus.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whether the server is fit for players: a line for each thing that it needs. */
public final class Health {

    /** How one of these things is, and a sentence to it. */
    public sealed interface State {

        String sentence();

        /** All is well. */
        record Good(String sentence) implements State {}

        /** It works, but somebody should look. */
        record Weak(String sentence) implements State {}

        /** It does not work. */
        record Bad(String sentence) implements State {}
    }

    private final Map<String, Supplier<State>> checks = new LinkedHashMap<>();

    /** Adds a check, before anybody asks; it answers at once and from any thread. */
    public Health check(String name, Supplier<State> check) {
        checks.put(name, check);
        return this;
    }

    /** Whether players may come. */
    public boolean isReady() {
        return checks.values().stream().noneMatch(check -> check.get() instanceof State.Bad);
    }

    /** One line a check: {@code ok redis: connected}. */
    public String lines() {
        return checks.entrySet().stream()
                .map(check -> line(check.getKey(), check.getValue().get()))
                .collect(Collectors.joining());
    }

    private static String line(String name, State state) {
        var word = switch (state) {
            case State.Good _ -> "ok";
            case State.Weak _ -> "warn";
            case State.Bad _ -> "fail";
        };
        return word + " " + name + ": " + state.sentence() + "\n";
    }
}
